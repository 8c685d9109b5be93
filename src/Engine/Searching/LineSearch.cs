using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Searches the lines of one file after the other, block by block. Used by one thread at a time.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="options">The limits.</param>
internal sealed class LineSearch(SearchPattern pattern, SearchOptions options)
{
    // The maximum number of matches, with the lines before them, in one step. The consumer takes them before the search
    // continues, in the middle of a line if necessary.
    private const int MostAtOnce = 4096;

    // A longer line's buffer is released after the line has been searched.
    private const int UsualLine = 1 << 18;

    // The time limit of a pattern that backtracks grows with the size of the file: a slow search is not an endless one.
    private const int BytesPerTimeLimit = 8 << 20;

    private readonly LinesBefore _before = new(options.LinesBefore);
    private readonly LinesAfter _after = new(options.LinesAfter);
    private readonly Stopwatch _watch = new();
    private char[] _text = new char[1024];
    private FileEntry _file;
    private int _line;
    private int _left;
    private int _linesLeft;
    private long _searched;

    // The line being searched: its number of characters, the position of the next attempt, and the values its matches share.
    private bool _isOpen;
    private int _length;
    private int _next;
    private bool _hasMatch;
    private string? _whole;
    private IReadOnlyList<string>? _around;

    /// <summary>Gets whether the rest of this file cannot contribute.</summary>
    public bool IsDone => !WantsMore && !_isOpen && _after.IsEmpty;

    /// <summary>Gets the message for a pattern that took too long.</summary>
    public string TimeIsUp => string.Format(
        CultureInfo.InvariantCulture,
        "The pattern took more than {0} s for the file, up to line {1}, so the file is not searched any further. "
        + "Use a pattern that need not try one place again and again. (WSDK1022)",
        options.TimeLimit.TotalSeconds,
        _line);

    private bool WantsMore => _left > 0 && _linesLeft > 0;

    // Lines around a match must be read, whatever their content.
    private bool CanSkip => pattern.Needle is not null && options.LinesBefore == 0 && options.LinesAfter == 0 && !_isOpen;

    /// <summary>Starts a file.</summary>
    public void Begin(FileEntry entry)
    {
        (_file, _line, _isOpen, _whole, _around, _searched) = (entry, 1, false, null, null, 0);
        (_left, _linesLeft) = (options.MaxMatchesPerFile ?? int.MaxValue, options.MaxLinesPerFile ?? int.MaxValue);
        _before.Clear();
        _after.Clear();
        _watch.Reset();
    }

    /// <summary>Searches a block of whole lines, until there are many matches to return.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isLast">Whether it is the last block.</param>
    /// <param name="found">Receives matches once they are complete.</param>
    /// <returns>The number of bytes at the block's end that still have to be searched; the caller passes them again.</returns>
    /// <exception cref="IOException">The matches and the lines around them exceed the limit.</exception>
    /// <exception cref="RegexMatchTimeoutException">The pattern takes too long.</exception>
    public int Search(ReadOnlySpan<byte> block, bool isLast, List<SearchMatch> found)
    {
        int room = MostAtOnce;
        while (!block.IsEmpty && !IsDone && room > 0)
        {
            if (CanSkip && !TrySkip(ref block, isLast))
                return 0;
            ReadOnlySpan<byte> rest = block;
            ReadOnlySpan<byte> content = TakeLine(ref rest);
            if (!_isOpen)
                Open(content, found);
            AddMatches(found, ref room);
            if (_isOpen)
                break;
            _searched += content.Length;
            block = rest;
            _line++;
        }

        if (IsDone)
            return 0;
        if (isLast && block.IsEmpty)
            _after.CompleteAll(found);
        return block.Length;
    }

    /// <summary>Returns the matches found and does not wait for the lines after them.</summary>
    public void GiveUp(List<SearchMatch> found)
    {
        _after.CompleteAll(found);
        Begin(_file);
    }

    // Skips to the next line with the text that every match contains.
    private bool TrySkip(ref ReadOnlySpan<byte> block, bool isLast)
    {
        int at = block.IndexOf(pattern.Needle);
        if (at < 0)
        {
            // After the last block, line numbers are not needed.
            if (!isLast)
                _line += LineCount.Of(block);
            return false;
        }

        int start = block.Slice(0, at).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        _line += LineCount.Of(block.Slice(0, start));
        block = block.Slice(start);
        return true;
    }

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> block)
    {
        int end = block.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> content = end < 0 ? block : block.Slice(0, end);
        int next = end < 0 ? block.Length : end + 1;
        if (end >= 0 && block[end] == '\r' && next < block.Length && block[next] == '\n')
            next++;
        block = block.Slice(next);
        return content;
    }

    private void Open(ReadOnlySpan<byte> content, List<SearchMatch> found)
    {
        // Every character takes at least one byte.
        if (_text.Length < content.Length || _text.Length > Math.Max(UsualLine, content.Length))
            _text = new char[Math.Max(content.Length, 1024)];
        _length = Encoding.UTF8.GetChars(content, _text);
        (_isOpen, _hasMatch, _whole, _around) = (true, false, null, null);
        bool isWanted = WantsMore && (pattern.Needle is null || content.IndexOf(pattern.Needle) >= 0);
        _next = !isWanted ? -1 : pattern.Regex.RightToLeft ? _length : 0;
        if (!_after.IsEmpty)
            _after.Add(Whole(), found);
    }

    // Searches to the line's end, or until there are many matches to return: then the line stays open.
    private void AddMatches(List<SearchMatch> found, ref int room)
    {
        if (_next >= 0)
        {
            _watch.Start();
            _next = Match(found, ref room);
            _watch.Stop();
            if (pattern.CanBacktrack
                && options.TimeLimit > TimeSpan.Zero
                && _watch.Elapsed.Ticks / (1 + (_searched / BytesPerTimeLimit)) > options.TimeLimit.Ticks)
                throw new IOException(TimeIsUp);
            if (_next >= 0)
                return;
        }

        _isOpen = false;
        if (_hasMatch)
            _linesLeft--;
        if (options.LinesBefore > 0)
            _before.Add(Whole());
    }

    // Returns the position of the next attempt; -1 at the line's end.
    private int Match(List<SearchMatch> found, ref int room)
    {
#if NET
        foreach (ValueMatch match in pattern.Regex.EnumerateMatches(_text.AsSpan(0, _length), _next))
        {
#else
        for (Match match = pattern.Regex.Match(Whole(), _next); match.Success; match = match.NextMatch())
        {
#endif
            _hasMatch = true;
            _around ??= _before.ToList();
            var result =
                new SearchMatch(_file.Path, _line, match.Index + 1, match.Length, Whole()) { RawPath = _file.RawPath, Before = _around };
            if (options.LinesAfter == 0)
                found.Add(result);
            else
                _after.Add(result);
            if (--_left == 0)
                return -1;
            room -= 1 + _around.Count;
            if (room <= 0)
                return Behind(match.Index, match.Length);
        }

        return -1;
    }

    // At one position, an empty match is tried once.
    private int Behind(int index, int matched)
    {
        int step = matched == 0 ? 1 : 0;
        int at = pattern.Regex.RightToLeft ? index - step : index + matched + step;
        return at > _length ? -1 : at;
    }

    private string Whole() => _whole ??= new string(_text, 0, _length);
}
