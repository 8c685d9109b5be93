using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Searches the lines of one file after the other, block by block. Used by one thread at a time.</summary>
/// <param name="pattern">What to look for.</param>
/// <param name="options">How much to return.</param>
internal sealed class LineSearch(SearchPattern pattern, SearchOptions options)
{
    // What is found at once, with the lines before it: then somebody else takes it before the search goes on, in the middle of a line if need be.
    private const int MostAtOnce = 4096;

    // A longer line's characters are given back when it has been searched.
    private const int UsualLine = 1 << 18;

    // A pattern that backtracks has its time for a file once more for each so many bytes: slow is not endless.
    private const int BytesPerTimeLimit = 8 << 20;

    private readonly LinesBefore before = new(options.LinesBefore);
    private readonly LinesAfter after = new(options.LinesAfter);
    private readonly Stopwatch watch = new();
    private char[] text = new char[1024];
    private FileEntry file;
    private int line;
    private int left;
    private int linesLeft;
    private long searched;

    // The line that is being searched: how many characters it has, where its next match is looked for, and what its matches share.
    private bool isOpen;
    private int length;
    private int next;
    private bool hasMatch;
    private string? whole;
    private IReadOnlyList<string>? around;

    /// <summary>Whether nothing further in this file can be of interest.</summary>
    public bool IsDone => !WantsMore && !isOpen && after.IsEmpty;

    /// <summary>Gets what to say when the pattern took too long.</summary>
    public string TimeIsUp => string.Format(
        CultureInfo.InvariantCulture,
        "The pattern took more than {0} s for the file, up to line {1}, so the file is not searched any further. Use a pattern that need not try one place again and again. (WSDK1022)",
        options.TimeLimit.TotalSeconds,
        line);

    private bool WantsMore => left > 0 && linesLeft > 0;

    // Lines around a match must be read, whatever they hold.
    private bool CanSkip => pattern.Needle is not null && options.LinesBefore == 0 && options.LinesAfter == 0 && !isOpen;

    /// <summary>Begins with a file.</summary>
    public void Begin(FileEntry entry)
    {
        (file, line, isOpen, whole, around, searched) = (entry, 1, false, null, null, 0);
        (left, linesLeft) = (options.MaxMatchesPerFile ?? int.MaxValue, options.MaxLinesPerFile ?? int.MaxValue);
        before.Clear();
        after.Clear();
        watch.Reset();
    }

    /// <summary>Searches a block of whole lines, until there is much to hand out.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isLast">Whether no other follows.</param>
    /// <param name="found">Where matches are added once they are complete.</param>
    /// <returns>How many bytes at the block's end were not searched to their end; they are to come again.</returns>
    /// <exception cref="IOException">The matches and the lines around them are more than is held at a time.</exception>
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
            if (!isOpen)
                Open(content, found);
            AddMatches(found, ref room);
            if (isOpen)
                break;
            searched += content.Length;
            block = rest;
            line++;
        }

        if (IsDone)
            return 0;
        if (isLast && block.IsEmpty)
            after.CompleteAll(found);
        return block.Length;
    }

    /// <summary>Hands out what is found and waits for lines that will not be read.</summary>
    public void GiveUp(List<SearchMatch> found)
    {
        after.CompleteAll(found);
        Begin(file);
    }

    // On to the next line that holds what every match holds.
    private bool TrySkip(ref ReadOnlySpan<byte> block, bool isLast)
    {
        int at = block.IndexOf(pattern.Needle);
        if (at < 0)
        {
            // Behind the last block nobody asks for numbers.
            if (!isLast)
                line += LineCount.Of(block);
            return false;
        }

        int start = block.Slice(0, at).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        line += LineCount.Of(block.Slice(0, start));
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
        // Every character is a byte at least.
        if (text.Length < content.Length || text.Length > Math.Max(UsualLine, content.Length))
            text = new char[Math.Max(content.Length, 1024)];
        length = Encoding.UTF8.GetChars(content, text);
        (isOpen, hasMatch, whole, around) = (true, false, null, null);
        bool isWanted = WantsMore && (pattern.Needle is null || content.IndexOf(pattern.Needle) >= 0);
        next = !isWanted ? -1 : pattern.Regex.RightToLeft ? length : 0;
        if (!after.IsEmpty)
            after.Add(Whole(), found);
    }

    // On to the line's end, or until there is much to hand out: then the line stays open.
    private void AddMatches(List<SearchMatch> found, ref int room)
    {
        if (next >= 0)
        {
            watch.Start();
            next = Match(found, ref room);
            watch.Stop();
            if (pattern.CanBacktrack && options.TimeLimit > TimeSpan.Zero && watch.Elapsed.Ticks / (1 + (searched / BytesPerTimeLimit)) > options.TimeLimit.Ticks)
                throw new IOException(TimeIsUp);
            if (next >= 0)
                return;
        }

        isOpen = false;
        if (hasMatch)
            linesLeft--;
        if (options.LinesBefore > 0)
            before.Add(Whole());
    }

    // Returns where to go on; -1 at the line's end.
    private int Match(List<SearchMatch> found, ref int room)
    {
#if NET
        foreach (ValueMatch match in pattern.Regex.EnumerateMatches(text.AsSpan(0, length), next))
        {
#else
        for (Match match = pattern.Regex.Match(Whole(), next); match.Success; match = match.NextMatch())
        {
#endif
            hasMatch = true;
            around ??= before.ToList();
            var result = new SearchMatch(file.Path, line, match.Index + 1, match.Length, Whole()) { RawPath = file.RawPath, Before = around };
            if (options.LinesAfter == 0)
                found.Add(result);
            else
                after.Add(result);
            if (--left == 0)
                return -1;
            room -= 1 + around.Count;
            if (room <= 0)
                return Behind(match.Index, match.Length);
        }

        return -1;
    }

    // An empty match is looked for once at a place.
    private int Behind(int index, int matched)
    {
        int step = matched == 0 ? 1 : 0;
        int at = pattern.Regex.RightToLeft ? index - step : index + matched + step;
        return at > length ? -1 : at;
    }

    private string Whole() => whole ??= new string(text, 0, length);
}
