namespace WorkspaceSdk.Ignoring;

/// <summary>
/// Changes letters for rules that ignore case (<c>core.ignoreCase</c>). Git knows the case of ASCII letters only.
/// </summary>
internal static class AsciiCase
{
    /// <summary>Makes the letters of a name lower case.</summary>
    public static void LowerName(Span<byte> name)
    {
        foreach (ref byte letter in name)
        {
            if (letter is >= (byte)'A' and <= (byte)'Z')
                letter |= 0x20;
        }
    }

    /// <summary>
    /// Makes the letters of a rule lower case. Git compares a letter after a backslash, and a single letter in a set, unchanged with
    /// the name in lower case. So these are not changed, and an upper-case one matches nothing.
    /// </summary>
    public static void LowerRule(Span<byte> rule)
    {
        for (int at = 0; at < rule.Length; at++)
        {
            int after = at + 1;
            if (rule[at] == '\\')
                at++;
            else if (rule[at] == '[' && ByteClass.Read(rule, ref after, ignoreCase: true) is not null)
                at = after - 1;
            else
                LowerName(rule.Slice(at, 1));
        }
    }
}
