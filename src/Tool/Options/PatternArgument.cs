namespace WorkspaceSdk.Tool.Options;

/// <summary>Converts a user's pattern to globs. Without --whole-path, a pattern without <c>/</c> matches names at any depth.</summary>
internal static class PatternArgument
{
    /// <summary>Returns the glob for entries to find.</summary>
    /// <exception cref="GlobSyntaxException">The pattern breaks the language; columns are those of what the user wrote.</exception>
    public static string Include(string pattern, bool wholePath)
    {
        Glob.Parse(pattern);
        return wholePath || pattern == "**" || pattern.Contains('/') ? pattern : "**/" + pattern;
    }

    /// <summary>Returns the globs for entries to leave out: the entry, and everything below it if it is a directory.</summary>
    /// <exception cref="GlobSyntaxException">The pattern breaks the language; columns are those of what the user wrote.</exception>
    public static IEnumerable<string> Exclude(string pattern, bool wholePath)
    {
        string glob = Include(pattern, wholePath);
        return glob.EndsWith("/**", StringComparison.Ordinal) || glob == "**" ? [glob] : [glob, glob + "/**"];
    }
}
