using System.Text;

namespace WorkspaceSdk.Globbing;

/// <summary>Represents the globs of a set that can still match below one directory. Never changes; thread-safe.</summary>
internal sealed class GlobState
{
    // Linux has no longer names.
    private const int LongestOnStack = 255;

    [ThreadStatic]
    private static PositionSet? _scratch;

    private readonly GlobAutomaton _automaton;

    // The segments that the names of this directory's entries are compared with.
    private readonly GlobSegment[] _lasts;
    private readonly bool _mustDecode;
    private readonly bool _matchesEveryName;

    // The state of all subdirectories, when it is the same for all.
    private GlobState? _next;

    internal GlobState(GlobAutomaton automaton, int[] positions)
    {
        _automaton = automaton;
        Positions = positions;
        var compared = new List<GlobSegment>();
        foreach (int p in positions)
        {
            GlobSegment segment = automaton.Segments[p];
            if (automaton.IsLast[p])
            {
                compared.Add(segment);
                _mustDecode |= !segment.IsDecidedByBytes;
                _matchesEveryName |= segment.IsEveryName;
            }

            DependsOnName |= !segment.IsEveryName && (segment.IsDirectories || !automaton.IsLast[p]);
            MatchesEverythingBelow |=
                segment.IsDirectories && segment.IsEveryName && automaton.IsLast[p + 1] && automaton.Segments[p + 1].IsEveryName;
        }

        _lasts = compared.ToArray();
    }

    /// <summary>Gets whether nothing in this directory or below can match.</summary>
    public bool IsDead => Positions.Length == 0;

    /// <summary>Gets whether everything in this directory and below matches.</summary>
    public bool MatchesEverythingBelow { get; }

    /// <summary>Gets a value that indicates whether subdirectories can lead to different states.</summary>
    public bool DependsOnName { get; }

    /// <summary>Gets the positions reached.</summary>
    internal int[] Positions { get; }

    /// <summary>Determines whether an entry of this directory matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> name)
    {
        foreach (GlobSegment segment in _lasts)
        {
            if (segment.IsMatch(name))
                return true;
        }

        return false;
    }

    /// <summary>Determines whether an entry of this directory matches.</summary>
    /// <param name="name">In UTF-8; invalid bytes are treated as U+FFFD.</param>
    public bool IsMatch(ReadOnlySpan<byte> name) => _matchesEveryName || IsComparedMatch(name);

    /// <summary>Returns the state of a subdirectory.</summary>
    public GlobState Enter(ReadOnlySpan<char> name)
    {
        PositionSet reached = _scratch ??= new PositionSet();
        reached.Clear();
        foreach (int p in Positions)
        {
            GlobSegment segment = _automaton.Segments[p];
            if (!segment.IsDirectories && _automaton.IsLast[p])
                continue;
            if (segment.IsMatch(name))
                Reach(reached, segment.IsDirectories ? p : p + 1);
        }

        return reached.SequenceEqual(Positions) ? this : _automaton.State(reached);
    }

    /// <summary>Returns the state of every subdirectory; requires that <see cref="DependsOnName"/> is false.</summary>
    public GlobState EnterAny() => _next ??= Enter("a".AsSpan());

    private bool IsComparedMatch(ReadOnlySpan<byte> name)
    {
        foreach (GlobSegment segment in _lasts)
        {
            if (segment.IsDecidedByBytes && segment.IsMatch(name))
                return true;
        }

        return _mustDecode && IsDecodedMatch(name);
    }

    private bool IsDecodedMatch(ReadOnlySpan<byte> name)
    {
        Span<char> text = name.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[name.Length];
        return IsMatch(text.Slice(0, Encoding.UTF8.GetChars(name, text)));
    }

    // `**` can match no directory at all, so the position after it is reached too. It is never last.
    private void Reach(PositionSet reached, int position)
    {
        reached.Add(position);
        if (_automaton.Segments[position].IsDirectories)
            reached.Add(position + 1);
    }
}
