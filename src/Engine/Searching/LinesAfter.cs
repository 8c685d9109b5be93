namespace WorkspaceSdk.Searching;

/// <summary>Matches that wait until the lines after them are read.</summary>
/// <param name="wanted">How many lines each waits for.</param>
internal sealed class LinesAfter(int wanted)
{
    private readonly Queue<Waiting> lines = new();
    private Waiting? latest;
    private int matches;

    /// <summary>Whether none waits.</summary>
    public bool IsEmpty => lines.Count == 0;

    /// <summary>Adds a match.</summary>
    /// <exception cref="IOException">More wait than are held at a time.</exception>
    public void Add(SearchMatch match)
    {
        if (latest is null || latest.Line != match.Line)
            lines.Enqueue(latest = new Waiting(match.Line));
        latest.Matches.Add(match);
        if (++matches > LinesAround.MostWaiting)
            throw new IOException($"More than {LinesAround.MostWaiting} matches wait for the lines after them, so the file is not searched any further. Leave --after-context out, or use a pattern that matches less often. (WSDK1022)");
    }

    /// <summary>Adds the next line to all that wait for it.</summary>
    /// <exception cref="IOException">The lines are more than is held at a time.</exception>
    public void Add(string line, List<SearchMatch> found)
    {
        foreach (Waiting waiting in lines)
        {
            waiting.After.Add(line);
            waiting.Characters += line.Length;
        }

        LinesAround.ThrowIfTooMuch(lines.Peek().Characters);
        while (lines.Count > 0 && lines.Peek().After.Count == wanted)
            Complete(found);
    }

    /// <summary>Hands out all with the lines they have got.</summary>
    public void CompleteAll(List<SearchMatch> found)
    {
        while (lines.Count > 0)
            Complete(found);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lines.Clear();
        (latest, matches) = (null, 0);
    }

    private void Complete(List<SearchMatch> found)
    {
        Waiting waiting = lines.Dequeue();
        if (waiting == latest)
            latest = null;
        matches -= waiting.Matches.Count;
        foreach (SearchMatch match in waiting.Matches)
            found.Add(match with { After = waiting.After });
    }

    // All matches of a line share the lines after it.
    private sealed class Waiting(int line)
    {
        public int Line => line;

        public List<SearchMatch> Matches { get; } = [];

        public List<string> After { get; } = [];

        public long Characters { get; set; }
    }
}
