namespace WorkspaceSdk.Declarations;

/// <summary>Determines from its path alone whether a regular file belongs to an entry. Ignore files are not considered.</summary>
internal sealed class GroupMatch
{
    private readonly string _start;
    private readonly GlobSet _patterns;
    private readonly GlobSet _patternsWithHidden;
    private readonly GlobSet _excludes;
    private readonly GlobSet _defaults;

    /// <summary>Reads the globs, which have been checked.</summary>
    public GroupMatch(GroupDeclaration entry, IReadOnlyList<string> defaultExcludes)
    {
        Entry = entry;
        FileQuery query = entry.Query(defaultExcludes);
        var options = new GlobOptions { Escapes = false, CaseSensitive = entry.CaseSensitive, IncludeHidden = true };
        _start = entry.Base.Length == 0 ? "" : entry.Base + "/";
        _patternsWithHidden = GlobSet.Parse(query.Patterns, options);
        _patterns = entry.IncludeHidden ? _patternsWithHidden : GlobSet.Parse(query.Patterns, options with { IncludeHidden = false });
        _excludes = GlobSet.Parse(query.Excludes, options);
        _defaults = GlobSet.Parse(query.RootExcludes, options);
    }

    /// <summary>The entry.</summary>
    public GroupDeclaration Entry { get; }

    /// <summary>Counts a file for the rule that leaves it out of the entry. A file that no pattern matches is not counted.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="isFile">Whether it is a file, or a link to one, with a name that .NET can hold.</param>
    /// <param name="isIgnored">Whether an ignore file leaves it out.</param>
    /// <param name="explanation">Receives the count.</param>
    public void Explain(string path, bool isFile, bool isIgnored, FindExplanation explanation)
    {
        if (!path.StartsWith(_start, StringComparison.Ordinal) || !_patternsWithHidden.IsMatch(path.AsSpan(_start.Length)))
            return;
        ReadOnlySpan<char> relative = path.AsSpan(_start.Length);
        bool isHidden = !_patterns.IsMatch(relative);
        bool isLeftOut = isIgnored && Entry.RespectIgnoreFiles;
        bool isExcluded = _excludes.IsMatch(relative), isExcludedFromRoot = _defaults.IsMatch(path.AsSpan());
        explanation.Count(
            isFile && !(isHidden || isLeftOut || isExcluded || isExcludedFromRoot), isExcluded, isExcludedFromRoot, isHidden, isLeftOut);
    }

    /// <summary>Determines whether the entry holds the file.</summary>
    /// <param name="path">Relative to the root.</param>
    public bool Holds(string path)
    {
        if (!path.StartsWith(_start, StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> relative = path.AsSpan(_start.Length);
        return _patterns.IsMatch(relative) && !_excludes.IsMatch(relative) && !_defaults.IsMatch(path.AsSpan());
    }
}
