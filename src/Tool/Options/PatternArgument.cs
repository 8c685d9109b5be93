namespace WorkspaceSdk.Tool.Options;

/// <summary>A user's pattern as globs. Unless whole paths are wanted, a pattern without <c>/</c> is about names at any depth.</summary>
internal static class PatternArgument
{
    /// <summary>The glob for what to find.</summary>
    /// <exception cref="GlobSyntaxException">The pattern breaks the language; columns are those of what the user wrote.</exception>
    public static string Include(string pattern, bool wholePath)
    {
        Glob.Parse(pattern);
        return wholePath || pattern == "**" || pattern.Contains('/') ? pattern : "**/" + pattern;
    }

    /// <summary>The globs for what to leave out: the entry, and what lies below when it is a directory.</summary>
    /// <exception cref="GlobSyntaxException">The pattern breaks the language; columns are those of what the user wrote.</exception>
    public static IEnumerable<string> Exclude(string pattern, bool wholePath)
    {
        string glob = Include(pattern, wholePath);
        return glob.EndsWith("/**", StringComparison.Ordinal) || glob == "**" ? [glob] : [glob, glob + "/**"];
    }
}
