using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>Parses the lines of an ignore file as git does.</summary>
internal static class IgnoreFileParser
{
    /// <summary>Returns the rules of a file, in its order.</summary>
    /// <param name="content">The file; the rules refer to its bytes.</param>
    /// <param name="ignoreCase">Whether the rules match names in any case. Their letters are then changed in the content.</param>
    public static IgnoreRuleList Parse(byte[] content, bool ignoreCase = false)
    {
        var wild = new List<WildText>();
        int at = content.AsSpan().BeginsWith("\uFEFF"u8) ? 3 : 0;
        // A line has at most one rule.
        var rules = new IgnoreRule[LineCount(content)];
        int count = 0;
        while (at < content.Length)
        {
            int end = content.AsSpan(at).IndexOf((byte)'\n');
            int length = end < 0 ? content.Length - at : end;
            if (length > 0
                && content[at] != '#'
                && IgnoreRule.Parse(content, at, Trim(content.AsSpan(at, length)).Length, wild, ignoreCase) is { } rule)
                rules[count++] = rule;
            at += length + 1;
        }

        return new IgnoreRuleList(content, new ArraySegment<IgnoreRule>(rules, 0, count), [.. wild], ignoreCase);
    }

    private static int LineCount(ReadOnlySpan<byte> content)
    {
        int lines = 1;
        for (int end; (end = content.IndexOf((byte)'\n')) >= 0; content = content.Slice(end + 1))
            lines++;
        return lines;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        if (line[line.Length - 1] == '\r')
            line = line.Slice(0, line.Length - 1);
        // Git keeps lines as C strings, so a NUL ends one.
        int nul = line.IndexOf((byte)0);
        if (nul >= 0)
            line = line.Slice(0, nul);
        return TrimSpaces(line);
    }

    // Only spaces are removed, tabs stay; a space after a backslash stays; a lone backslash at the end keeps everything.
    private static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> line)
    {
        int spaces = -1;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
            {
                if (spaces < 0)
                    spaces = i;
                continue;
            }

            spaces = -1;
            if (line[i] == '\\' && ++i == line.Length)
                return line;
        }

        return spaces < 0 ? line : line.Slice(0, spaces);
    }
}
