namespace WorkspaceSdk.Ignoring;

/// <summary>
/// The position of one rule in an ignore file, which may have millions. It takes sixteen bytes and copies no text.
/// </summary>
/// <param name="Start">The start of the text: the whole literal, or the literal end of every name that the rule can match.</param>
/// <param name="Length">The length of the text.</param>
/// <param name="Wild">The number of the pattern with wildcards; -1 when there is none.</param>
/// <param name="LastByte">The last byte of every path the rule can match, or -1 when it is not known.</param>
/// <param name="Flags">The kind of the rule.</param>
internal readonly record struct IgnoreRule(int Start, int Length, int Wild, short LastByte, IgnoreRuleFlags Flags)
{
    /// <summary>Gets whether it includes entries again.</summary>
    public bool IsNegated => (Flags & IgnoreRuleFlags.Negated) != 0;

    /// <summary>Gets whether it matches directories only.</summary>
    public bool DirectoryOnly => (Flags & IgnoreRuleFlags.DirectoryOnly) != 0;

    /// <summary>Parses a line without trailing blanks.</summary>
    /// <param name="content">The file.</param>
    /// <param name="start">The start of the line.</param>
    /// <param name="length">The length of the line.</param>
    /// <param name="wild">The patterns with wildcards; the method adds one for a rule that has one.</param>
    /// <param name="ignoreCase">Whether the rule matches names in any case. Its letters are then made lower case in the file.</param>
    /// <returns>Null when no entry can match.</returns>
    public static IgnoreRule? Parse(byte[] content, int start, int length, List<WildText> wild, bool ignoreCase)
    {
        if (ignoreCase)
            AsciiCase.LowerRule(content.AsSpan(start, length));
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
    /// <summary>A literal path that is ignored, regardless of its type.</summary>
    None = 0,

    /// <summary>It includes entries again.</summary>
    Negated = 1,

    /// <summary>It matches directories only.</summary>
    DirectoryOnly = 2,

    /// <summary>It is compared with the last name only, at any depth, and not with the path.</summary>
    ByName = 4,

    /// <summary>A star, then literal bytes at the end of the name.</summary>
    Suffix = 8,
}
