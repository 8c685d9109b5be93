using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Searches the lines of one file after the other, block by block. Used by one thread at a time.</summary>
/// <param name="pattern">What to look for.</param>
/// <param name="options">How much to return.</param>
internal sealed class LineSearch(SearchPattern pattern, SearchOptions options)
{
    private readonly Queue<string> before = new();

    // Matches that wait until the lines after them are read.
    private readonly Queue<Waiting> waiting = new();
    private char[] text = new char[1024];
    private FileEntry file;
    private int line;
    private int left;
    private int linesLeft;

    /// <summary>Whether nothing further in this file can be of interest.</summary>
    public bool IsDone => !WantsMore && waiting.Count == 0;

    private bool WantsMore => left > 0 && linesLeft > 0;

    // Lines around a match must be read, whatever they hold.
    private bool CanSkip => pattern.Needle is not null && options.LinesBefore == 0 && options.LinesAfter == 0;

    /// <summary>Begins with a file.</summary>
    public void Begin(FileEntry entry)
    {
        (file, line) = (entry, 1);
        (left, linesLeft) = (options.MaxMatchesPerFile ?? int.MaxValue, options.MaxLinesPerFile ?? int.MaxValue);
        before.Clear();
        waiting.Clear();
    }

    /// <summary>Searches a block of whole lines.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isLast">Whether no other follows.</param>
    /// <param name="found">Where matches are added once they are complete.</param>
    public void Search(ReadOnlySpan<byte> block, bool isLast, List<SearchMatch> found)
    {
        while (!block.IsEmpty && !IsDone)
        {
            if (CanSkip && !TrySkip(ref block, isLast))
                break;
            ReadOnlySpan<byte> content = TakeLine(ref block);
            ReadLine(content, found);
            line++;
        }

        while (isLast && waiting.Count > 0)
            found.Add(waiting.Dequeue().Complete());
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

    private void ReadLine(ReadOnlySpan<byte> content, List<SearchMatch> found)
    {
        if (text.Length < content.Length)
            text = new char[content.Length * 2];
        ReadOnlySpan<char> characters = text.AsSpan(0, Encoding.UTF8.GetChars(content, text));
        string? whole = null;
        if (waiting.Count > 0)
        {
            whole = characters.ToString();
            foreach (Waiting match in waiting)
                match.After.Add(whole);
            while (waiting.Count > 0 && waiting.Peek().After.Count == options.LinesAfter)
                found.Add(waiting.Dequeue().Complete());
        }

        if (WantsMore && (pattern.Needle is null || content.IndexOf(pattern.Needle) >= 0))
        {
            int leftBefore = left;
            AddMatches(characters, ref whole, found);
            if (left < leftBefore)
                linesLeft--;
        }

        if (options.LinesBefore == 0)
            return;
        if (before.Count == options.LinesBefore)
            before.Dequeue();
        before.Enqueue(whole ?? characters.ToString());
    }

    private void AddMatches(ReadOnlySpan<char> characters, ref string? whole, List<SearchMatch> found)
    {
#if NET
        foreach (ValueMatch match in pattern.Regex.EnumerateMatches(characters))
        {
            whole ??= characters.ToString();
#else
        whole ??= characters.ToString();
        for (Match match = pattern.Regex.Match(whole); match.Success; match = match.NextMatch())
        {
#endif
            var result = new SearchMatch(file.Path, line, match.Index + 1, match.Length, whole)
            {
                RawPath = file.RawPath,
                Before = before.Count == 0 ? [] : before.ToArray(),
            };
            if (options.LinesAfter == 0)
                found.Add(result);
            else
                waiting.Enqueue(new Waiting(result));
            if (--left == 0)
                return;
        }
    }

    private sealed class Waiting(SearchMatch match)
    {
        public List<string> After { get; } = [];

        public SearchMatch Complete() => match with { After = After };
    }
}
