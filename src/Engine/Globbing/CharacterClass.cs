namespace WorkspaceSdk.Globbing;

/// <summary>A set of code points: ranges, optionally negated.</summary>
internal sealed class CharacterClass(bool negated, List<(int First, int Last)> ranges)
{
    private readonly (int First, int Last)[] _ranges = ranges.ToArray();

    /// <summary>Determines whether the set holds a code point, or, without case, a case variant of it.</summary>
    public bool Contains(int codePoint, bool caseSensitive)
    {
        bool found = InRanges(codePoint);
        if (!found && !caseSensitive && codePoint <= char.MaxValue)
            found = InRanges(char.ToUpperInvariant((char)codePoint)) || InRanges(char.ToLowerInvariant((char)codePoint));
        return found != negated;
    }

    private bool InRanges(int codePoint)
    {
        foreach ((int first, int last) in _ranges)
        {
            if (codePoint >= first && codePoint <= last)
                return true;
        }

        return false;
    }
}
