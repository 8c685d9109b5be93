using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>One line of an ignore file that can match something.</summary>
internal sealed class IgnoreRule
{
    // What a literal is, and what a name ends with in the other shapes.
    private readonly byte[] text;
    private readonly IgnoreRuleShape shape;
    private readonly WildPattern? pattern;

    private IgnoreRule(byte[] text, IgnoreRuleShape shape, WildPattern? pattern, int line, bool negated, bool directoryOnly, bool byName)
    {
        this.text = text;
        this.shape = shape;
        this.pattern = pattern;
        Line = line;
        IsNegated = negated;
        DirectoryOnly = directoryOnly;
        IsByName = byName;
        LastByte = text.Length > 0 ? text[text.Length - 1] : -1;
    }

    /// <summary>What every path ends with that this speaks of; -1 when that is not known.</summary>
    public int LastByte { get; }

    /// <summary>The line in its file, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether it takes entries back in.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it speaks of directories only.</summary>
    public bool DirectoryOnly { get; }

    /// <summary>Whether it is compared with the last name only, at any depth, and not with the path.</summary>
    public bool IsByName { get; }

    /// <summary>Reads a line from which trailing blanks are already removed.</summary>
    /// <returns>Null when no entry can match.</returns>
    public static IgnoreRule? Parse(ReadOnlySpan<byte> line, int number)
    {
        bool negated = line.Length > 0 && line[0] == '!';
        if (negated)
            line = line.Slice(1);
        bool directoryOnly = line.Length > 0 && line[line.Length - 1] == '/';
        if (directoryOnly)
            line = line.Slice(0, line.Length - 1);
        bool byName = line.IndexOf((byte)'/') < 0;
        if (!byName && line[0] == '/')
            line = line.Slice(1);
        if (line.IsEmpty)
            return null;

        if (!HasSpecial(line))
            return new IgnoreRule(line.ToArray(), IgnoreRuleShape.Literal, null, number, negated, directoryOnly, byName);
        if (byName && line[0] == '*' && !HasSpecial(line.Slice(1)))
            return new IgnoreRule(line.Slice(1).ToArray(), IgnoreRuleShape.Suffix, null, number, negated, directoryOnly, byName);
        return WildPattern.Parse(line) is { } pattern
            ? new IgnoreRule(pattern.Ending(), IgnoreRuleShape.Wild, pattern, number, negated, directoryOnly, byName)
            : null;
    }

    /// <summary>Whether the rule speaks of an entry, which must be a directory where it speaks of those only.</summary>
    /// <param name="path">The entry's path relative to the directory of the ignore file.</param>
    public bool IsMatch(ReadOnlySpan<byte> path)
    {
        ReadOnlySpan<byte> subject = IsByName ? path.Slice(path.LastIndexOf((byte)'/') + 1) : path;
        return shape switch
        {
            IgnoreRuleShape.Literal => subject.SequenceEqual(text),
            IgnoreRuleShape.Suffix => subject.EndsIn(text),
            // The ending first: it tells nearly all names apart, and costs much less.
            _ => subject.EndsIn(text) && pattern!.IsMatch(subject),
        };
    }

    private static bool HasSpecial(ReadOnlySpan<byte> text) => text.IndexOfAny("*?[\\"u8) >= 0;
}
