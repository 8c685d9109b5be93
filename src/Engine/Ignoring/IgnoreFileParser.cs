using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>Reads the lines of an ignore file as git does.</summary>
internal static class IgnoreFileParser
{
    /// <summary>The rules of a file, in its order.</summary>
    public static IgnoreRule[] Parse(ReadOnlySpan<byte> content)
    {
        var rules = new List<IgnoreRule>();
        if (content.BeginsWith("\uFEFF"u8))
            content = content.Slice(3);
        for (int number = 1; !content.IsEmpty; number++)
        {
            int end = content.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? content : content.Slice(0, end);
            content = end < 0 ? default : content.Slice(end + 1);
            if (!line.IsEmpty && line[0] != '#' && IgnoreRule.Parse(Trim(line), number) is { } rule)
                rules.Add(rule);
        }

        return rules.ToArray();
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

    // Only spaces go, tabs stay; a space behind a backslash stays; a lone backslash at the end keeps everything.
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
