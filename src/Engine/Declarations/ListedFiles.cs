namespace WorkspaceSdk.Declarations;

/// <summary>
/// Returns files of a tree for many queries, ignored and hidden files included. The first few queries are walks that end at the first
/// result needed. After those the tree is listed once, since a marker may hold any number of groups.
/// </summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="excludes">Globs, relative to the root, of entries that are never visited.</param>
internal sealed class ListedFiles(string root, IReadOnlyList<string> excludes)
{
    /// <summary>The number of queries that are answered by separate walks.</summary>
    public const int Walks = 8;

    private int _walks;
    private string[]? _all;

    /// <summary>Returns the files that a query finds, in no order. Only its directory, patterns, extensions and case apply.</summary>
    public IEnumerable<string> Find(FileQuery query)
    {
        if (_all is null && _walks++ < Walks)
            return Walk(query);
        _all ??= [.. Walk(new FileQuery())];
        return Listed(_all, query);
    }

    private IEnumerable<string> Walk(FileQuery query) => new DeclaredTree(root)
        .Find(new FileQuery(query)
        {
            RootExcludes = excludes,
            RespectIgnoreFiles = false,
            IncludeHidden = true,
            Escapes = false,
            Sort = FileSort.None
        })
        .Select(static entry => entry.Path);

    private static IEnumerable<string> Listed(string[] files, FileQuery query)
    {
        bool caseSensitive = query.CaseSensitivity == CaseSensitivity.Sensitive;
        StringComparison comparison = caseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        GlobSet? patterns = query.Patterns.Count == 0
            ? null
            : GlobSet.Parse(query.Patterns, new GlobOptions { Escapes = false, IncludeHidden = true, CaseSensitive = caseSensitive });
        string start = query.StartDirectory.Length == 0 ? "" : query.StartDirectory + "/";
        return files.Where(path => path.StartsWith(start, StringComparison.Ordinal)
            && (query.Extensions.Count == 0 || query.Extensions.Any(extension => path.EndsWith("." + extension, comparison)))
            && patterns?.IsMatch(path.AsSpan(start.Length)) != false);
    }
}
