namespace WorkspaceSdk.Ignoring;

/// <summary>
/// One line of an ignore file, or rather where it stands: a file may have millions. Sixteen bytes, and nothing is copied.
/// </summary>
/// <param name="Start">Where the text begins: of a literal the whole, else what every name ends with that the rule is about.</param>
/// <param name="Length">The length of the text.</param>
/// <param name="Wild">The number of the pattern with wildcards; -1 when there is none.</param>
/// <param name="LastByte">What every path ends with that the rule is about; -1 when that is not known.</param>
/// <param name="Flags">What kind of rule it is.</param>
internal readonly record struct IgnoreRule(int Start, int Length, int Wild, short LastByte, IgnoreRuleFlags Flags)
{
    /// <summary>Gets whether it takes entries back in.</summary>
    public bool IsNegated => (Flags & IgnoreRuleFlags.Negated) != 0;

    /// <summary>Gets whether it is about directories only.</summary>
    public bool DirectoryOnly => (Flags & IgnoreRuleFlags.DirectoryOnly) != 0;

    /// <summary>Reads a line from which trailing blanks are already removed.</summary>
    /// <param name="content">The file.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="wild">The patterns with wildcards; one is added for a rule that has one.</param>
    /// <returns>Null when no entry can match.</returns>
    public static IgnoreRule? Parse(byte[] content, int start, int length, List<WildText> wild)
    {
        IgnoreRuleFlags flags = IgnoreRuleFlags.None;
        if (length > 0 && content[start] == '!')
        {
            flags |= IgnoreRuleFlags.Negated;
            (start, length) = (start + 1, length - 1);
        }

        if (length > 0 && content[start + length - 1] == '/')
        {
            flags |= IgnoreRuleFlags.DirectoryOnly;
            length--;
        }

        ReadOnlySpan<byte> line = content.AsSpan(start, length);
        bool byName = line.IndexOf((byte)'/') < 0;
        if (byName)
            flags |= IgnoreRuleFlags.ByName;
        else if (line[0] == '/')
            (start, length) = (start + 1, length - 1);
        line = content.AsSpan(start, length);
        if (line.IsEmpty)
            return null;

        if (!HasSpecial(line))
            return Of(content, start, length, -1, flags);
        if (byName && line[0] == '*' && !HasSpecial(line.Slice(1)))
            return Of(content, start + 1, length - 1, -1, flags | IgnoreRuleFlags.Suffix);
        wild.Add(new WildText(start, length));
        int ending = WildText.EndingLength(line);
        return Of(content, start + length - ending, ending, wild.Count - 1, flags);
    }

    private static IgnoreRule Of(byte[] content, int start, int length, int wild, IgnoreRuleFlags flags) =>
        new(start, length, wild, length > 0 ? content[start + length - 1] : (short)-1, flags);

    private static bool HasSpecial(ReadOnlySpan<byte> text) => text.IndexOfAny("*?[\\"u8) >= 0;
}

/// <summary>Specifies the kind of an ignore rule.</summary>
[Flags]
internal enum IgnoreRuleFlags : byte
{
    /// <summary>A literal path that is ignored, whatever it is.</summary>
    None = 0,

    /// <summary>It takes entries back in.</summary>
    Negated = 1,

    /// <summary>It is about directories only.</summary>
    DirectoryOnly = 2,

    /// <summary>It is compared with the last name only, at any depth, and not with the path.</summary>
    ByName = 4,

    /// <summary>A star, then literal bytes at the end of the name.</summary>
    Suffix = 8,
}
