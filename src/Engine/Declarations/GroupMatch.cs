namespace WorkspaceSdk.Declarations;

/// <summary>Determines from its path alone whether a regular file belongs to an entry, as far as ignore files have no say.</summary>
internal sealed class GroupMatch
{
    private readonly string start;
    private readonly GlobSet patterns;
    private readonly GlobSet patternsWithHidden;
    private readonly GlobSet excludes;
    private readonly GlobSet defaults;

    /// <summary>Reads the globs, which are known to be right.</summary>
    public GroupMatch(GroupDeclaration entry, IReadOnlyList<string> defaultExcludes)
    {
        Entry = entry;
        FileQuery query = entry.Query(defaultExcludes);
        var options = new GlobOptions { Escapes = false, CaseSensitive = entry.CaseSensitive, IncludeHidden = true };
        start = entry.Base.Length == 0 ? "" : entry.Base + "/";
        patternsWithHidden = GlobSet.Parse(query.Patterns, options);
        patterns = entry.IncludeHidden ? patternsWithHidden : GlobSet.Parse(query.Patterns, options with { IncludeHidden = false });
        excludes = GlobSet.Parse(query.Excludes, options);
        defaults = GlobSet.Parse(query.RootExcludes, options);
    }

    /// <summary>The entry.</summary>
    public GroupDeclaration Entry { get; }

    /// <summary>Counts a file for the rule that leaves it out of the entry; a file that the patterns do not name counts for none.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="isFile">Whether it is a file, or a link to one, with a name that .NET can hold.</param>
    /// <param name="isIgnored">Whether an ignore file leaves it out.</param>
    /// <param name="explanation">Where it is counted.</param>
    public void Explain(string path, bool isFile, bool isIgnored, FindExplanation explanation)
    {
        if (!path.StartsWith(start, StringComparison.Ordinal) || !patternsWithHidden.IsMatch(path.AsSpan(start.Length)))
            return;
        ReadOnlySpan<char> relative = path.AsSpan(start.Length);
        bool isHidden = !patterns.IsMatch(relative);
        bool isLeftOut = isIgnored && Entry.RespectIgnoreFiles;
        bool isExcluded = excludes.IsMatch(relative), isExcludedFromRoot = defaults.IsMatch(path.AsSpan());
        explanation.Count(isFile && !(isHidden || isLeftOut || isExcluded || isExcludedFromRoot), isExcluded, isExcludedFromRoot, isHidden, isLeftOut);
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
