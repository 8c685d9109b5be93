using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>
/// Searches the whole text of one file after the other for matches that may span several lines. Returns a match for each line of
/// them. Every line end is a single <c>\n</c> for the pattern. Used by one thread at a time.
/// </summary>
/// <param name="pattern">What to look for.</param>
/// <param name="options">How much to return.</param>
internal sealed class MultilineSearch(SearchPattern pattern, SearchOptions options)
{
    // The maximum number of matches and lines around them that are returned at once.
    private const int MostAtOnce = 4096;

    // The buffer of a longer text is released.
    private const int UsualText = 1 << 18;

    // A pattern that backtracks has its time for a file once more for each so many characters.
    private const int CharactersPerTimeLimit = 8 << 20;

    private readonly Stopwatch _watch = new();
    private char[] _text = [];
    private int _length;
    private FileEntry _file;
    private int _left;
    private int _linesLeft;

    // The start of the search for the next match; -1 if there is none.
    private int _next = -1;

    // The rest of the current match; the start is -1 if there is none.
    private int _start = -1;
    private int _end;

    // The current line, and the values that its matches share.
    private int _line;
    private int _lineStart;
    private int _lineEnd;
    private int _lastFound;
    private string? _lineText;
    private List<string>? _before;
    private List<string>? _after;
#if !NET
    private string _whole = "";
#endif

    /// <summary>Gets the message for a pattern that took too long.</summary>
    public string TimeIsUp => string.Format(
        CultureInfo.InvariantCulture,
        "The pattern took more than {0} s for the file, up to line {1}, so the file is not searched any further. "
        + "Use a pattern that need not try one place again and again. (WSDK1022)",
        options.TimeLimit.TotalSeconds,
        _line);

    /// <summary>Gets whether a text is being searched.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Begins with a text.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="content">All of it.</param>
    public void Open(FileEntry entry, ReadOnlySpan<byte> content)
    {
        (_file, _line, _lineStart, _lastFound, _lineText, _before, _after) = (entry, 1, 0, 0, null, null, null);
        (_left, _linesLeft) = (options.MaxMatchesPerFile ?? int.MaxValue, options.MaxLinesPerFile ?? int.MaxValue);
        _watch.Reset();
        IsOpen = true;
        (_start, _next) = (-1, CanMatch(content) ? 0 : -1);
        if (_next < 0)
            return;
        // Every character is a byte at least.
        if (_text.Length < content.Length || _text.Length > Math.Max(UsualText, content.Length))
            _text = new char[content.Length];
        _length = WithPlainLineEnds(_text.AsSpan(0, Encoding.UTF8.GetChars(content, _text)));
        _lineEnd = LineEnd(0);
#if !NET
        _whole = new string(_text, 0, _length);
#endif
    }

    /// <summary>Continues the search until there are many matches to return.</summary>
    /// <param name="found">Where matches are added.</param>
    /// <returns>Whether the text is not searched to its end yet.</returns>
    /// <exception cref="IOException">The lines around the matches are more than is held at a time, or the time is up.</exception>
    /// <exception cref="RegexMatchTimeoutException">The pattern takes too long.</exception>
    public bool Search(List<SearchMatch> found)
    {
        for (int room = MostAtOnce; room > 0;)
        {
            if (_start < 0 && !TryMatch())
            {
                Close();
                return false;
            }

            MoveTo(_start);
            if (_lastFound != _line && --_linesLeft < 0)
            {
                Close();
                return false;
            }

            _lastFound = _line;
            int end = Math.Min(_end, _lineEnd);
            found.Add(Match(_start, end));
            room -= 1 + (_before?.Count ?? 0) + (_after?.Count ?? 0);
            // The match may end with the line's end; anything after that belongs to another line.
            _start = _end > _lineEnd + 1 ? _lineEnd + 1 : -1;
        }

        return true;
    }

    /// <summary>Ends the text.</summary>
    public void Close()
    {
        (IsOpen, _next, _start, _lineText, _before, _after) = (false, -1, -1, null, null, null);
#if !NET
        _whole = "";
#endif
        if (_text.Length > UsualText)
            _text = [];
    }

    // A line end in the required text may be two bytes in the file.
    private bool CanMatch(ReadOnlySpan<byte> content) =>
        !content.IsEmpty && (pattern.Needle is not { } needle || needle.AsSpan().IndexOfAny((byte)'\n', (byte)'\r') >= 0
            || content.IndexOf(needle) >= 0);

    private static int WithPlainLineEnds(Span<char> text)
    {
        int to = text.IndexOf('\r');
        if (to < 0)
            return text.Length;
        for (int from = to; from < text.Length; from++)
        {
            if (text[from] != '\r')
                text[to++] = text[from];
            else if (from + 1 == text.Length || text[from + 1] != '\n')
                text[to++] = '\n';
        }

        return to;
    }

    private bool TryMatch()
    {
        if (_next < 0 || _left == 0)
            return false;
        _watch.Start();
        (int index, int length) = Next();
        _watch.Stop();
        if (pattern.CanBacktrack
            && options.TimeLimit > TimeSpan.Zero
            && _watch.Elapsed.Ticks / (1 + (_next / CharactersPerTimeLimit)) > options.TimeLimit.Ticks)
            throw new IOException(TimeIsUp);
        // After the last line end there is no line.
        if (index < 0 || (length == 0 && index == _length && _text[index - 1] == '\n'))
            return false;
        _left--;
        (_start, _end) = (index, index + length);
        // At each place there is at most one empty match.
        _next = _end + (length == 0 ? 1 : 0);
        if (_next > _length)
            _next = -1;
        return true;
    }

    private (int Index, int Length) Next()
    {
#if NET
        foreach (ValueMatch match in pattern.Regex.EnumerateMatches(_text.AsSpan(0, _length), _next))
            return (match.Index, match.Length);
        return (-1, 0);
#else
        Match match = pattern.Regex.Match(_whole, _next);
        return match.Success ? (match.Index, match.Length) : (-1, 0);
#endif
    }

    private void MoveTo(int index)
    {
        if (_lineEnd >= index)
            return;
        while (_lineEnd < index)
        {
            _lineStart = _lineEnd + 1;
            _lineEnd = LineEnd(_lineStart);
            _line++;
        }

        (_lineText, _before, _after) = (null, null, null);
    }

    private SearchMatch Match(int start, int end)
    {
        _lineText ??= new string(_text, _lineStart, _lineEnd - _lineStart);
        _before ??= LinesBefore();
        _after ??= LinesAfter();
        return new SearchMatch(_file.Path, _line, start - _lineStart + 1, end - start, _lineText)
        {
            RawPath = _file.RawPath,
            Before = _before,
            After = _after,
        };
    }

    private List<string> LinesBefore()
    {
        var lines = new List<string>();
        for (int end = _lineStart - 1; end >= 0 && lines.Count < options.LinesBefore;)
        {
            int start = _text.AsSpan(0, end).LastIndexOf('\n') + 1;
            LinesAround.ThrowIfTooMuch(_lineStart - start);
            lines.Add(new string(_text, start, end - start));
            end = start - 1;
        }

        lines.Reverse();
        return lines;
    }

    private List<string> LinesAfter()
    {
        var lines = new List<string>();
        for (int start = _lineEnd + 1; start < _length && lines.Count < options.LinesAfter;)
        {
            int end = LineEnd(start);
            LinesAround.ThrowIfTooMuch(end - _lineEnd);
            lines.Add(new string(_text, start, end - start));
            start = end + 1;
        }

        return lines;
    }

    private int LineEnd(int start)
    {
        int length = _text.AsSpan(start, _length - start).IndexOf('\n');
        return length < 0 ? _length : start + length;
    }
}
