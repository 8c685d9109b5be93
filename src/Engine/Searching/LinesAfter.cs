namespace WorkspaceSdk.Searching;

/// <summary>Matches that wait for the lines after them.</summary>
/// <param name="wanted">The number of lines each waits for.</param>
internal sealed class LinesAfter(int wanted)
{
    private readonly Queue<Waiting> _lines = new();
    private Waiting? _latest;
    private int _matches;

    /// <summary>Gets whether no match waits.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Adds a match.</summary>
    /// <exception cref="IOException">Too many matches wait.</exception>
    public void Add(SearchMatch match)
    {
        if (_latest is null || _latest.Line != match.Line)
            _lines.Enqueue(_latest = new Waiting(match.Line));
        _latest.Matches.Add(match);
        if (++_matches > LinesAround.MostWaiting)
            throw new IOException(
                $"More than {LinesAround.MostWaiting} matches wait for the lines after them, so the file is not searched any further. "
                + "Leave --after-context out, or use a pattern that matches less often. (WSDK1022)");
    }

    /// <summary>Adds the next line to all matches that wait for it.</summary>
    /// <exception cref="IOException">The lines exceed the limit.</exception>
    public void Add(string line, List<SearchMatch> found)
    {
        foreach (Waiting waiting in _lines)
        {
            waiting.After.Add(line);
            waiting.Characters += line.Length;
        }

        LinesAround.ThrowIfTooMuch(_lines.Peek().Characters);
        while (_lines.Count > 0 && _lines.Peek().After.Count == wanted)
            Complete(found);
    }

    /// <summary>Returns all matches with the lines they have received.</summary>
    public void CompleteAll(List<SearchMatch> found)
    {
        while (_lines.Count > 0)
            Complete(found);
    }

    /// <summary>Removes all matches.</summary>
    public void Clear()
    {
        _lines.Clear();
        (_latest, _matches) = (null, 0);
    }

    private void Complete(List<SearchMatch> found)
    {
        Waiting waiting = _lines.Dequeue();
        if (waiting == _latest)
            _latest = null;
        _matches -= waiting.Matches.Count;
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
