using System.Text;

namespace WorkspaceSdk.Searching;

/// <summary>The lines of a text file, read one by one. UTF-8 unless the first bytes say otherwise.</summary>
internal sealed class TextLines : IDisposable
{
    // A NUL among the first bytes says that a file is no text.
    private const int BinaryProbe = 8 * 1024;

    // A file up to this size is read at once, so that most files without a match are never decoded.
    private const int WholeFile = 1024 * 1024;

    private readonly string path;
    private readonly StreamReader reader;
    private readonly Action<WalkError> onError;

    private TextLines(string path, Stream stream, Action<WalkError> onError)
    {
        this.path = path;
        this.onError = onError;
        reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 32 * 1024);
    }

    /// <summary>Opens a file.</summary>
    /// <returns>Null when it is no text, certainly does not hold the literal, or cannot be read, which is reported.</returns>
    public static TextLines? TryOpen(string root, string path, byte[]? literal, Action<WalkError> onError)
    {
        Stream? stream = null;
        try
        {
            stream = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            Stream? text = Examine(stream, literal);
            if (text is not null)
            {
                // From here on the lines own the stream.
                stream = null;
                return new TextLines(path, text, onError);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            onError(new WalkError(path, error.Message, error));
        }
        finally
        {
            stream?.Dispose();
        }

        return null;
    }

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end, and when reading fails, which is reported.</returns>
    public bool TryRead(out string line)
    {
        try
        {
            string? next = reader.ReadLine();
            line = next ?? "";
            return next is not null;
        }
        catch (IOException error)
        {
            onError(new WalkError(path, error.Message, error));
            line = "";
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private static Stream? Examine(Stream stream, byte[]? literal)
    {
        bool whole = stream.Length <= WholeFile;
        byte[] bytes = new byte[whole ? (int)stream.Length : BinaryProbe];
        int length = 0;
        for (int read; length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) > 0;)
            length += read;
        // UTF-16 holds a NUL beside every ASCII character, and says so with its first two bytes; UTF-32 begins like UTF-16.
        bool marked = length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
        if (!marked && Array.IndexOf(bytes, (byte)0, 0, Math.Min(length, BinaryProbe)) >= 0)
            return null;
        if (whole && !marked && literal is not null && bytes.AsSpan(0, length).IndexOf(literal) < 0)
            return null;
        if (!whole)
        {
            stream.Position = 0;
            return stream;
        }

        stream.Dispose();
        return new MemoryStream(bytes, 0, length, writable: false);
    }
}
