namespace WorkspaceSdk.Ignoring;

/// <summary>
/// Represents the position of a pattern with wildcards. It is parsed when a name with the pattern's ending occurs; most never are.
/// </summary>
/// <param name="Start">Its start in the file.</param>
/// <param name="Length">Its length.</param>
internal record struct WildText(int Start, int Length)
{
    private WildPattern? _pattern;

    /// <summary>
    /// Returns the number of literal bytes at a pattern's end, after all other characters. It may be less than the true number.
    /// </summary>
    public static int EndingLength(ReadOnlySpan<byte> pattern)
    {
        int special = pattern.LastIndexOfAny("*?[]\\"u8);
        int start = special + 1;
        // After stars, a slash can match no directory at all.
        if (special >= 0 && pattern[special] == '*' && start < pattern.Length && pattern[start] == '/')
            start++;
        return pattern.Length - start;
    }

    /// <summary>Determines whether the pattern matches the whole text.</summary>
    /// <param name="content">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether the text is in lower case, for letters in any case.</param>
    /// <param name="room">The number of further patterns whose parsed form may be kept.</param>
    public bool IsMatch(byte[] content, ReadOnlySpan<byte> text, bool ignoreCase, ref int room)
    {
        if (_pattern is { } kept)
            return kept.IsMatch(text);
        WildPattern made = WildPattern.Parse(content.AsSpan(Start, Length), ignoreCase) ?? WildPattern.Nothing;
        // Two threads that parse it at the same time get equal results.
        if (Interlocked.Decrement(ref room) >= 0)
            _pattern = made;
        else
            Interlocked.Increment(ref room);
        return made.IsMatch(text);
    }
}
