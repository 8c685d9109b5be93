using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>The rules of one file, in its order. The last byte of most entries shows that no rule matches.</summary>
internal sealed class IgnoreRuleList
{
    // Far more than a person writes. A parsed pattern takes twenty times the bytes of its text.
    private const int MostKept = 20_000;

    private const int LongestOnStack = 512;

    private readonly byte[] _content;
    private readonly IgnoreRule[] _rules;
    private readonly int _count;
    private readonly WildText[] _wild;
    private readonly bool _ignoreCase;

    // The number of further patterns whose parsed form is kept; all others are parsed each time.
    private int _room = MostKept;

    // The last bytes that a path must have for any rule to match it.
    private readonly ulong[] _lastOfDirectories = new ulong[4];
    private readonly ulong[] _lastOfFiles = new ulong[4];

    /// <summary>Creates the list of a file's rules.</summary>
    /// <param name="content">The file, which must not change any more.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="wild">Their patterns with wildcards.</param>
    /// <param name="ignoreCase">Whether they match names in any case; the letters of the rules are lower case then.</param>
    public IgnoreRuleList(byte[] content, ArraySegment<IgnoreRule> rules, WildText[] wild, bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
        _content = content;
        _rules = rules.Array!;
        _count = rules.Count;
        _wild = wild;
        foreach (IgnoreRule rule in rules)
        {
            Note(_lastOfDirectories, rule.LastByte);
            if (!rule.DirectoryOnly)
                Note(_lastOfFiles, rule.LastByte);
        }
    }

    /// <summary>Gets whether the list is empty.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Returns the last rule that matches an entry.</summary>
    /// <param name="path">The entry's path relative to the directory of the ignore file.</param>
    /// <param name="isDirectory">Whether the entry is a directory.</param>
    /// <returns>Its number; -1 when there is none.</returns>
    public int Find(ReadOnlySpan<byte> path, bool isDirectory)
    {
        if (!_ignoreCase)
            return FindExact(path, isDirectory);
        Span<byte> lower = path.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[path.Length];
        lower = lower.Slice(0, path.Length);
        path.CopyTo(lower);
        AsciiCase.LowerName(lower);
        return FindExact(lower, isDirectory);
    }

    /// <summary>Determines whether a rule includes entries again.</summary>
    public bool IsNegated(int rule) => _rules[rule].IsNegated;

    /// <summary>Returns the line of a rule in its file, from 1.</summary>
    public int LineOf(int rule)
    {
        ReadOnlySpan<byte> before = _content.AsSpan(0, _rules[rule].Start);
        int line = 1;
        for (int end; (end = before.IndexOf((byte)'\n')) >= 0; before = before.Slice(end + 1))
            line++;
        return line;
    }

    private static void Note(ulong[] lastBytes, short last)
    {
        if (last >= 0)
            lastBytes[last >> 6] |= 1UL << (last & 63);
        else
            lastBytes.AsSpan().Fill(ulong.MaxValue);
    }

    private int FindExact(ReadOnlySpan<byte> path, bool isDirectory)
    {
        ulong[] lastBytes = isDirectory ? _lastOfDirectories : _lastOfFiles;
        int last = path.IsEmpty ? -1 : path[path.Length - 1];
        return last < 0 || (lastBytes[last >> 6] >> (last & 63) & 1) != 0 ? FindAmong(path, last, isDirectory) : -1;
    }

    private int FindAmong(ReadOnlySpan<byte> path, int last, bool isDirectory)
    {
        ReadOnlySpan<byte> name = path.Slice(path.LastIndexOf((byte)'/') + 1);
        for (int i = _count - 1; i >= 0; i--)
        {
            ref readonly IgnoreRule rule = ref _rules[i];
            if ((rule.LastByte < 0 || rule.LastByte == last) && (isDirectory || !rule.DirectoryOnly) && IsMatch(rule, path, name))
                return i;
        }

        return -1;
    }

    private bool IsMatch(in IgnoreRule rule, ReadOnlySpan<byte> path, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> subject = (rule.Flags & IgnoreRuleFlags.ByName) != 0 ? name : path;
        ReadOnlySpan<byte> text = _content.AsSpan(rule.Start, rule.Length);
        // The ending first: it rules out nearly all names, and costs much less.
        if (rule.Wild >= 0)
            return subject.EndsIn(text) && _wild[rule.Wild].IsMatch(_content, subject, _ignoreCase, ref _room);
        return (rule.Flags & IgnoreRuleFlags.Suffix) != 0 ? subject.EndsIn(text) : subject.SequenceEqual(text);
    }
}
