using System.Text;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Searching;

/// <summary>A file in UTF-16 or UTF-32, identified by its first bytes and read as UTF-8.</summary>
/// <param name="file">The file; closed with this.</param>
/// <param name="head">The bytes that have been read already.</param>
internal sealed class TranscodedContent(FileContent file, byte[] head) : FileContent
{
    private readonly StreamReader _text = new(new ContentStream(file, head), Encoding.Unicode, detectEncodingFromByteOrderMarks: true);
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _characters = new char[4096];

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        while (true)
        {
            // One UTF-16 unit takes three bytes at most, and the unit that the encoder holds back takes as many.
            int wanted = Math.Min(_characters.Length, (count / 3) - 1);
            int read = _text.Read(_characters, 0, Math.Max(wanted, 1));
            int written = _encoder.GetBytes(_characters, 0, read, buffer, start, flush: read == 0);
            // Half a surrogate pair alone produces no bytes yet.
            if (written > 0 || read == 0)
                return written;
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _text.Dispose();
}
