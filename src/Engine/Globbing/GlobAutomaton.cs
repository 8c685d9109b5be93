namespace WorkspaceSdk.Globbing;

/// <summary>
/// The segment lists of all alternatives, concatenated. A state is the set of positions that a directory has reached. So a walk
/// compares each name only with the segments that are still possible there, and never with a whole path.
/// </summary>
internal sealed class GlobAutomaton
{
    // Every state is cached, so that entering a directory allocates nothing; beyond this number they are created again.
    private const int MaxStates = 4096;
    private readonly Dictionary<int, List<GlobState>> _states = [];
    private int _stateCount;

    /// <summary>Concatenates segment lists.</summary>
    public GlobAutomaton(GlobSegment[][] alternatives)
    {
        int count = 0;
        foreach (GlobSegment[] alternative in alternatives)
            count += alternative.Length;
        Segments = new GlobSegment[count];
        IsLast = new bool[count];

        int at = 0;
        var starts = new PositionSet();
        foreach (GlobSegment[] alternative in alternatives)
        {
            starts.Add(at);
            if (alternative[0].IsDirectories)
                starts.Add(at + 1);
            alternative.CopyTo(Segments, at);
            at += alternative.Length;
            IsLast[at - 1] = true;
        }

        Start = State(starts);
    }

    /// <summary>Gets the segments of all alternatives.</summary>
    public GlobSegment[] Segments { get; }

    /// <summary>Gets, for each segment, whether its alternative ends with it.</summary>
    public bool[] IsLast { get; }

    /// <summary>Gets the state of the directory from which the globs start.</summary>
    public GlobState Start { get; }

    /// <summary>Determines whether a whole relative path matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        // No entry has an empty name, and `**` must not match one.
        if (path.StartsWith("/".AsSpan()) || path.IndexOf("//".AsSpan()) >= 0)
            return false;
        int slash = path.LastIndexOf('/');
        GlobState state = slash < 0 ? Start : Below(path.Slice(0, slash));
        return state.IsMatch(path.Slice(slash + 1));
    }

    /// <summary>Returns the state of a directory, given by its relative path.</summary>
    public GlobState Below(ReadOnlySpan<char> directory)
    {
        GlobState state = Start;
        while (!state.IsDead && Paths.RelativePath.TakeName(ref directory, out ReadOnlySpan<char> name))
            state = state.Enter(name);
        return state;
    }

    /// <summary>Returns the only state for a set of positions.</summary>
    public GlobState State(in PositionSet positions)
    {
        int hash = positions.Hash();
        lock (_states)
        {
            _states.TryGetValue(hash, out List<GlobState>? same);
            foreach (GlobState known in same ?? [])
            {
                if (positions.SequenceEqual(known.Positions))
                    return known;
            }

            var state = new GlobState(this, positions.ToArray());
            if (_stateCount == MaxStates)
                return state;
            _stateCount++;
            if (same is null)
                _states[hash] = [state];
            else
                same.Add(state);
            return state;
        }
    }
}
