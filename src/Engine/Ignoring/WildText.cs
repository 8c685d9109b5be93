namespace WorkspaceSdk.Ignoring;

/// <summary>
/// Represents the place of a pattern with wildcards. It is parsed when a name first ends as the pattern does, which most never do.
/// </summary>
/// <param name="Start">Where it begins in its file.</param>
/// <param name="Length">How long it is.</param>
internal record struct WildText(int Start, int Length)
{
    private WildPattern? _pattern;

    /// <summary>
    /// Returns how many bytes at a pattern's end stand for themselves, behind everything that may not; possibly fewer than do.
    /// </summary>
    public static int EndingLength(ReadOnlySpan<byte> pattern)
    {
        int special = pattern.LastIndexOfAny("*?[]\\"u8);
        int start = special + 1;
        // Behind stars a slash may stand for no directory at all.
        if (special >= 0 && pattern[special] == '*' && start < pattern.Length && pattern[start] == '/')
            start++;
        return pattern.Length - start;
    }

    /// <summary>Determines whether the pattern matches the whole text.</summary>
    /// <param name="content">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="room">How many more patterns may be kept taken apart.</param>
    public bool IsMatch(byte[] content, ReadOnlySpan<byte> text, ref int room)
    {
        if (_pattern is { } kept)
            return kept.IsMatch(text);
        WildPattern made = WildPattern.Parse(content.AsSpan(Start, Length)) ?? WildPattern.Nothing;
        // Two threads that take it apart at the same time get the same.
        if (Interlocked.Decrement(ref room) >= 0)
            _pattern = made;
        else
            Interlocked.Increment(ref room);
        return made.IsMatch(text);
    }
}
