namespace WorkspaceSdk.Ignoring;

/// <summary>The rules of one file that can speak of one kind of entry, in its order. Most entries are told apart from all of them by their last byte.</summary>
internal sealed class IgnoreRuleList
{
    private readonly IgnoreRule[] rules;

    // The bytes that a path must end with for any rule to speak of it.
    private readonly ulong[] lastBytes = new ulong[4];

    /// <summary>Takes rules that speak of this kind of entry.</summary>
    public IgnoreRuleList(IgnoreRule[] rules)
    {
        this.rules = rules;
        foreach (IgnoreRule rule in rules)
        {
            if (rule.LastByte >= 0)
                lastBytes[rule.LastByte >> 6] |= 1UL << (rule.LastByte & 63);
            else
                lastBytes.AsSpan().Fill(ulong.MaxValue);
        }
    }

    /// <summary>Whether there is no rule.</summary>
    public bool IsEmpty => rules.Length == 0;

    /// <summary>The last rule that speaks of an entry.</summary>
    /// <param name="path">The entry's path relative to the directory of the ignore file.</param>
    public IgnoreRule? Find(ReadOnlySpan<byte> path)
    {
        int last = path.IsEmpty ? -1 : path[path.Length - 1];
        return last < 0 || (lastBytes[last >> 6] >> (last & 63) & 1) != 0 ? FindAmong(path, last) : null;
    }

    private IgnoreRule? FindAmong(ReadOnlySpan<byte> path, int last)
    {
        for (int i = rules.Length - 1; i >= 0; i--)
        {
            if ((rules[i].LastByte < 0 || rules[i].LastByte == last) && rules[i].IsMatch(path))
                return rules[i];
        }

        return null;
    }
}
