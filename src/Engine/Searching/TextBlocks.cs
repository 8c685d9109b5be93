using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Searching;

/// <summary>
/// Returns the text of one file after the other in blocks of whole lines, as UTF-8 whatever the file's encoding. Used by
/// one thread at a time.
/// </summary>
internal sealed class TextBlocks : IDisposable
{
    /// <summary>
    /// The maximum length of a line in bytes of UTF-8. A longer line would have to be in memory whole, however little memory is free.
    /// </summary>
    public const int LongestLine = 64 << 20;

    // A NUL among the first bytes means that a file is no text.
    private const int BinaryProbe = 8 * 1024;
    private const int BlockSize = 256 * 1024;

    // A read into less space than a few characters need is not worthwhile, and some characters would not fit.
    private const int LeastRoom = 16;

    private byte[] _buffer = new byte[BlockSize];
    private FileContent? _file;
    private int _start;
    private int _length;
    private bool _ended;

    /// <summary>Gets whether the last block has been returned, or there is none.</summary>
    public bool IsAtEnd => _ended && _length == 0;

    /// <summary>Starts a file, which it closes at its end.</summary>
    /// <returns>False when it is no text.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public bool TryBegin(FileContent content)
    {
        (_file, _start, _length, _ended) = (content, 0, 0, false);
        Fill();
        ReadOnlySpan<byte> head = _buffer.AsSpan(0, _length);
        // UTF-16 starts with these two bytes, and contains a NUL beside every ASCII character.
        if (StartsWith(head, 0xFF, 0xFE) || StartsWith(head, 0xFE, 0xFF))
        {
            _file = new TranscodedContent(_file, head.ToArray());
            (_length, _ended) = (0, false);
            Fill();
            return !IsBinary;
        }

        if (IsBinary)
            return false;
        if (head.BeginsWith("\uFEFF"u8))
            (_start, _length) = (3, _length - 3);
        return true;
    }

    /// <summary>Returns the next block: whole lines, of which only the file's last may lack its end. Valid until the next one.</summary>
    /// <param name="mayGrow">Whether a line that is longer than a block may be read to its end.</param>
    /// <param name="block">The block; empty at the end.</param>
    /// <returns>False when the next line is longer than a block and may not be read to its end.</returns>
    /// <exception cref="IOException">The file cannot be read any further, or the line is longer than <see cref="LongestLine"/>.</exception>
    public bool TryNext(bool mayGrow, out ReadOnlySpan<byte> block)
    {
        while (true)
        {
            int size = _ended ? _length : WholeLines(_buffer.AsSpan(_start, _length));
            if (size > 0 || _ended)
            {
                block = _buffer.AsSpan(_start, size);
                (_start, _length) = (_start + size, _length - size);
                return true;
            }

            if (TryFill(mayGrow, "A line is longer than", "break the line"))
                continue;
            block = default;
            return false;
        }
    }

    /// <summary>Returns the rest of the file as one block. It is valid until the next file.</summary>
    /// <param name="mayGrow">Whether a file that is longer than a block may be read to its end.</param>
    /// <param name="content">The text.</param>
    /// <returns>False when it is longer and may not.</returns>
    /// <exception cref="IOException">The file cannot be read any further, or it is longer than <see cref="LongestLine"/>.</exception>
    public bool TryReadAll(bool mayGrow, out ReadOnlySpan<byte> content)
    {
        content = default;
        while (!_ended)
        {
            if (!TryFill(mayGrow, "With --multiline a file is held whole, and it is longer than", "search its lines one by one"))
                return false;
        }

        content = _buffer.AsSpan(_start, _length);
        (_start, _length) = (_start + _length, 0);
        return true;
    }

    // Moves the rest to the front; the buffer grows for a longer line or text.
    private bool TryFill(bool mayGrow, string what, string instead)
    {
        _buffer.AsSpan(_start, _length).CopyTo(_buffer);
        _start = 0;
        if (_buffer.Length - _length < LeastRoom)
        {
            if (!mayGrow)
                return false;
            if (_length >= LongestLine)
                throw new IOException(
                    $"{what} {LongestLine >> 20} MiB, so the file is not searched any further. "
                    + $"Leave the file out with --exclude, or {instead}. (WSDK1022)");
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, LongestLine + LeastRoom));
        }

        Fill();
        return true;
    }

    /// <summary>Takes back the end of the latest block; the next block begins with it.</summary>
    public void TakeBack(int count) => (_start, _length) = (_start - count, _length + count);

    /// <summary>Closes the file; the next one may start.</summary>
    public void End()
    {
        _file?.Dispose();
        (_file, _length, _ended) = (null, 0, true);
        // The memory for one long line must not stay in use until the search ends.
        if (_buffer.Length > BlockSize)
            _buffer = new byte[BlockSize];
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    private bool IsBinary => _buffer.AsSpan(0, Math.Min(_length, BinaryProbe)).IndexOf((byte)0) >= 0;

    private void Fill()
    {
        while (!_ended && _buffer.Length - _start - _length >= LeastRoom)
        {
            int read = _file!.Read(_buffer, _start + _length, _buffer.Length - _start - _length);
            _ended = read == 0;
            _length += read;
        }
    }

    private static bool StartsWith(ReadOnlySpan<byte> head, byte first, byte second) =>
        head.Length >= 2 && head[0] == first && head[1] == second;

    // A lone \r ends a line too; whether one at the very end is lone is not known yet.
    private static int WholeLines(ReadOnlySpan<byte> text)
    {
        int end = text.LastIndexOf((byte)'\n');
        if (end < 0 && text.Length > 1)
            end = text.Slice(0, text.Length - 1).LastIndexOf((byte)'\r');
        return end + 1;
    }
}
