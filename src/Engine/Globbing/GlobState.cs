using System.Text;

namespace WorkspaceSdk.Globbing;

/// <summary>Represents the globs of a set that can still match below one directory. Never changes; safe to share between threads.</summary>
internal sealed class GlobState
{
    // Linux has no longer names.
    private const int LongestOnStack = 255;

    [ThreadStatic]
    private static PositionSet? _scratch;

    private readonly GlobAutomaton _automaton;

    // What the names of this directory's entries are compared with.
    private readonly GlobSegment[] _lasts;
    private readonly bool _mustDecode;
    private readonly bool _matchesEveryName;

    // Where every directory leads, when all lead to the same.
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

    /// <summary>Gets whether it depends on a directory's name what it leads to.</summary>
    public bool DependsOnName { get; }

    /// <summary>The positions reached.</summary>
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
    /// <param name="name">In UTF-8; bytes that are not are taken for U+FFFD.</param>
    public bool IsMatch(ReadOnlySpan<byte> name) => _matchesEveryName || IsComparedMatch(name);

    /// <summary>The state of a directory in this one.</summary>
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

    /// <summary>The state of every directory in this one, where <see cref="DependsOnName"/> is false.</summary>
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

    // `**` may stand for no directory at all, so what follows it is reached with it. It is never last.
    private void Reach(PositionSet reached, int position)
    {
        reached.Add(position);
        if (_automaton.Segments[position].IsDirectories)
            reached.Add(position + 1);
    }
}
