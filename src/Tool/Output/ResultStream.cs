using System.Buffers;
using System.Text;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Standard output as bytes, handed on in portions but never held back for long.</summary>
/// <param name="console">Where it leads.</param>
internal sealed class ResultStream(ToolConsole console) : IDisposable
{
    /// <summary>Of one result so much is held at most before it is handed on, in bytes.</summary>
    public const int LargeResult = 1 << 20;

    private const int Portion = 32 * 1024;
    private const int PatienceMilliseconds = 100;
    // EPIPE, the same number on Linux and macOS; Windows takes another way.
    private const int BrokenPipe = 32;
    private readonly ArrayBufferWriter<byte> pending = new(2 * Portion);
    private readonly Stream output = console.OpenResults();
    private readonly bool terminal = console.ShowsResults;
    private long flushed = -PatienceMilliseconds;

    /// <summary>Where a result's bytes go.</summary>
    public IBufferWriter<byte> Bytes => pending;

    /// <summary>Adds text in UTF-8.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > LargeResult)
        {
            // Half of a surrogate pair alone is no text.
            int part = char.IsHighSurrogate(text[LargeResult - 1]) ? LargeResult - 1 : LargeResult;
            Encoding.UTF8.GetBytes(text[..part], pending);
            Flush();
            text = text[part..];
        }

        Encoding.UTF8.GetBytes(text, pending);
    }

    /// <summary>Adds text that holds names of files: on a terminal without control characters, else as it is.</summary>
    public void WriteNames(ReadOnlySpan<char> text) => Write(terminal ? TerminalText.Visible(text.ToString()) : text);

    /// <summary>Adds the bytes of a name that is no UTF-8: on a terminal without control characters, else as they are.</summary>
    public void WriteName(ReadOnlySpan<byte> name) => pending.Write(terminal ? TerminalText.Visible(name) : name);

    /// <summary>Ends a result.</summary>
    /// <exception cref="OutputClosedException">The reader of the output has gone.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void End(byte terminator)
    {
        pending.Write([terminator]);
        long now = Environment.TickCount64;
        if (!terminal && pending.WrittenCount < Portion && now - flushed < PatienceMilliseconds)
            return;
        Flush();
        flushed = now;
    }

    /// <summary>Hands on what is still held.</summary>
    /// <exception cref="OutputClosedException">The reader of the output has gone.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void Flush()
    {
        if (pending.WrittenCount > 0)
            console.BeginResults();
        try
        {
            output.Write(pending.WrittenSpan);
        }
        catch (IOException error) when (error.HResult == BrokenPipe)
        {
            throw new OutputClosedException(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Standard output cannot be written: {error.Message.TrimEnd('.')}. Send it to a file or a terminal.", error);
        }

        pending.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();
}
