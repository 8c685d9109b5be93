using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Terminal;

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
    private readonly ArrayBufferWriter<byte> _pending = new(2 * Portion);
    private readonly Stream _output = console.OpenResults();
    private readonly bool _terminal = console.ShowsResults;
    private long _flushed = -PatienceMilliseconds;
    private bool _isLineBlank = true;

    /// <summary>Gets where the bytes of JSON go, which has escapes of its own. Everything else is written by the methods below.</summary>
    public IBufferWriter<byte> Bytes => _pending;

    /// <summary>Adds text that holds nothing of a file and nothing that a user gave. A test names who may.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > LargeResult)
        {
            // Half of a surrogate pair alone is no text.
            int part = char.IsHighSurrogate(text[LargeResult - 1]) ? LargeResult - 1 : LargeResult;
            Encoding.UTF8.GetBytes(text[..part], _pending);
            Flush();
            text = text[part..];
        }

        Encoding.UTF8.GetBytes(text, _pending);
    }

    /// <summary>Writes a line for people, whoever reads it: nothing in it commands a terminal or a build server.</summary>
    /// <exception cref="OutputClosedException">The reader of the output has gone.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void WriteLine(string line)
    {
        Write(VisibleText.Line(line));
        End((byte)'\n');
    }

    /// <summary>Adds a name that is a result: as it is for programs, and for the people at a terminal without what commands it.</summary>
    public void WriteName(ReadOnlySpan<char> name)
    {
        if (!_terminal)
        {
            Write(name);
            return;
        }

        string text = name.ToString();
        Write(_isLineBlank ? VisibleText.Line(text) : VisibleText.Of(text));
        _isLineBlank &= string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Adds the bytes of a name that is no UTF-8, by the same rule.</summary>
    public void WriteName(ReadOnlySpan<byte> name)
    {
        _pending.Write(_terminal ? TerminalText.Visible(name, _isLineBlank) : name);
        _isLineBlank &= name.IsEmpty;
    }

    /// <summary>Adds text of a file, by the same rule; tabs stay.</summary>
    public void WriteText(string text) => Write(Show(text).Text);

    /// <summary>
    /// Prepares a line of a file that is written in parts. It is judged whole, since what commands a build server may lie in two of them.
    /// </summary>
    public ShownLine Show(string line) => new(_terminal ? TerminalText.VisibleLine(line) : line);

    /// <summary>Adds a part of a line.</summary>
    public void WritePart(ShownLine line, int start, int length) => Write(line.Text.AsSpan(start, length));

    /// <summary>Adds a number.</summary>
    public void WriteNumber(int number) => Write(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a mark of our own between the parts of a result.</summary>
    public void WriteMark([ConstantExpected] string mark) => Write(mark);

    /// <summary>Switches a colour of the palette; empty where there are none.</summary>
    public void WriteColor(string color)
    {
        if (color.Length == 0)
            return;
        if (color is not ['\e', '[', .., 'm'])
            throw new ArgumentException("It switches no colour.", nameof(color));
        Write(color);
    }

    /// <summary>Adds what a program that the user named wrote, unchanged: it had the terminal to itself otherwise.</summary>
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
    /// <exception cref="OutputClosedException">The reader of the output has gone.</exception>
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

    /// <summary>Hands on what is still held.</summary>
    /// <exception cref="OutputClosedException">The reader of the output has gone.</exception>
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
/// A line of a file to write: unchanged for programs; on a terminal without control characters and commands of
/// build servers. It has the length of the line.
/// </summary>
/// <param name="Text">The text to write.</param>
internal readonly record struct ShownLine(string Text);

/// <summary>Whoever read the results has gone, as <c>head</c> does when it has enough. Nothing went wrong.</summary>
internal sealed class OutputClosedException(Exception cause) : IOException("The reader of the results has gone.", cause);
