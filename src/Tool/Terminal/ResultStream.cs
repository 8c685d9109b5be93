using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Writes standard output as bytes, in portions that are never held back for long.</summary>
/// <param name="console">The console of the output.</param>
internal sealed class ResultStream(ToolConsole console) : IDisposable
{
    /// <summary>The maximum number of buffered bytes of one result.</summary>
    public const int LargeResult = 1 << 20;

    private const int Portion = 32 * 1024;
    private const int PatienceMilliseconds = 100;
    // EPIPE, the same number on Linux and macOS; Windows reports another error.
    private const int BrokenPipe = 32;
    private readonly ArrayBufferWriter<byte> _pending = new(2 * Portion);
    private readonly Stream _output = console.OpenResults();
    private readonly bool _terminal = console.ShowsResults;
    private long _flushed = -PatienceMilliseconds;
    private bool _isLineBlank = true;

    /// <summary>
    /// Gets or sets a value that indicates whether the results are for people, redirected too: no name commands a build server.
    /// </summary>
    public bool IsForPeople { get; set; }

    private bool IsMasked => _terminal || IsForPeople;

    /// <summary>Gets the buffer for the bytes of JSON, which has its own escapes. The methods below write everything else.</summary>
    public IBufferWriter<byte> Bytes => _pending;

    /// <summary>Adds text that comes neither from a file nor from a user. A test names the allowed callers.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > LargeResult)
        {
            // Half of a surrogate pair is not text.
            int part = char.IsHighSurrogate(text[LargeResult - 1]) ? LargeResult - 1 : LargeResult;
            Encoding.UTF8.GetBytes(text[..part], _pending);
            Flush();
            text = text[part..];
        }

        Encoding.UTF8.GetBytes(text, _pending);
    }

    /// <summary>Writes a line for people: no character in it commands a terminal or a build server.</summary>
    /// <exception cref="OutputClosedException">The reader has closed the output.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void WriteLine(string line)
    {
        Write(VisibleText.Line(line));
        End((byte)'\n');
    }

    /// <summary>Adds a name that is a result: unchanged for programs, and for people without characters that command a terminal.</summary>
    public void WriteName(ReadOnlySpan<char> name)
    {
        if (!IsMasked)
        {
            Write(name);
            return;
        }

        string text = name.ToString();
        Write(_isLineBlank ? VisibleText.Line(text) : VisibleText.Of(text));
        _isLineBlank &= string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Adds the bytes of a name that is not UTF-8, by the same rule.</summary>
    public void WriteName(ReadOnlySpan<byte> name)
    {
        _pending.Write(IsMasked ? TerminalText.Visible(name, _isLineBlank) : name);
        _isLineBlank &= name.IsEmpty;
    }

    /// <summary>Adds text of a file, by the same rule; tabs stay.</summary>
    public void WriteText(string text) => Write(Show(text).Text);

    /// <summary>
    /// Prepares a line of a file that is written in parts. It is checked as a whole, because a command for a build server may span two
    /// parts.
    /// </summary>
    public ShownLine Show(string line) => new(IsMasked ? TerminalText.VisibleLine(line) : line);

    /// <summary>Adds a part of a line.</summary>
    public void WritePart(ShownLine line, int start, int length) => Write(line.Text.AsSpan(start, length));

    /// <summary>Adds a number.</summary>
    public void WriteNumber(int number) => Write(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a separator between the parts of a result.</summary>
    public void WriteMark([ConstantExpected] string mark) => Write(mark);

    /// <summary>Adds a colour code of the palette; empty without colours.</summary>
    public void WriteColor(string color)
    {
        if (color.Length == 0)
            return;
        if (color is not ['\e', '[', .., 'm'])
            throw new ArgumentException("It switches no colour.", nameof(color));
        Write(color);
    }

    /// <summary>Begins a link of the terminal (OSC 8), or ends it.</summary>
    /// <param name="address">Printable ASCII, so that nothing in it ends the command early; empty for the end.</param>
    public void WriteLink(string address)
    {
        if (address.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("It is not encoded.", nameof(address));
        Write($"\e]8;;{address}\e\\");
    }

    /// <summary>Adds the output of a program that the user named, unchanged: it could write to the terminal directly.</summary>
    public void WriteForeign(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > LargeResult)
        {
            _pending.Write(bytes[..LargeResult]);
            Flush();
            bytes = bytes[LargeResult..];
        }

        _pending.Write(bytes);
    }

    /// <summary>Ends a result.</summary>
    /// <exception cref="OutputClosedException">The reader has closed the output.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void End(byte terminator)
    {
        _pending.Write([terminator]);
        _isLineBlank = true;
        long now = Environment.TickCount64;
        if (!_terminal && _pending.WrittenCount < Portion && now - _flushed < PatienceMilliseconds)
            return;
        Flush();
        _flushed = now;
    }

    /// <summary>Writes the buffered bytes.</summary>
    /// <exception cref="OutputClosedException">The reader has closed the output.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void Flush()
    {
        if (_pending.WrittenCount > 0)
            console.BeginResults();
        try
        {
            _output.Write(_pending.WrittenSpan);
        }
        catch (IOException error) when (error.HResult == BrokenPipe)
        {
            throw new OutputClosedException(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"Standard output cannot be written: {error.Message.TrimEnd('.')}. Send it to a file or a terminal.", error);
        }

        _pending.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();
}

/// <summary>
/// Represents a line of a file to write: unchanged for programs; on a terminal without control characters and commands of
/// build servers. It has the length of the line.
/// </summary>
/// <param name="Text">The text to write.</param>
internal readonly record struct ShownLine(string Text);

/// <summary>Reports that the reader closed the output, like <c>head</c> after its last line. This is not an error.</summary>
internal sealed class OutputClosedException(Exception cause) : IOException("The reader of the results has gone.", cause);
