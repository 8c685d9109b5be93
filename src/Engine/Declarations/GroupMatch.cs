namespace WorkspaceSdk.Declarations;

/// <summary>Determines from its path alone whether a regular file belongs to an entry, as far as ignore files have no say.</summary>
internal sealed class GroupMatch
{
    private readonly string start;
    private readonly GlobSet patterns;
    private readonly GlobSet excludes;
    private readonly GlobSet defaults;

    /// <summary>Reads the globs, which are known to be right.</summary>
    public GroupMatch(GroupDeclaration entry, IReadOnlyList<string> defaultExcludes)
    {
        FileQuery query = entry.Query(defaultExcludes);
        var options = new GlobOptions { Escapes = false, CaseSensitive = entry.CaseSensitive, IncludeHidden = true };
        start = entry.Base.Length == 0 ? "" : entry.Base + "/";
        patterns = GlobSet.Parse(query.Patterns, options with { IncludeHidden = entry.IncludeHidden });
        excludes = GlobSet.Parse(query.Excludes, options);
        defaults = GlobSet.Parse(query.RootExcludes, options);
    }

    /// <summary>Determines whether the entry holds the file.</summary>
    /// <param name="path">Relative to the root.</param>
    public bool Holds(string path)
    {
        if (!path.StartsWith(start, StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> relative = path.AsSpan(start.Length);
        return patterns.IsMatch(relative) && !excludes.IsMatch(relative) && !defaults.IsMatch(path.AsSpan());
    }
}
