namespace WorkspaceSdk.Declarations;

/// <summary>
/// Finds the groups without files. A caller that walks the tree anyway can pass its files, so that a large tree is walked once and
/// not once for each group.
/// </summary>
internal sealed class GroupPresence
{
    private readonly string _root;
    private readonly IReadOnlyList<string> _defaultExcludes;
    private readonly Func<GroupDeclaration, SourceLocation> _locate;
    private readonly List<GroupDeclaration[]> _unseen;
    private readonly List<GroupDeclaration[]> _configurations;
    private readonly Dictionary<DeclaredItem, GroupMatch> _matches = [];

    // Read for the first group of configurations.
    private string[]? _hiddenInRoot;

    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="defaultExcludes">The globs, relative to the root, that every group excludes by default.</param>
    /// <param name="entries">The entries of all groups.</param>
    /// <param name="locate">Finds the place of an entry.</param>
    public GroupPresence(
        string root,
        IReadOnlyList<string> defaultExcludes,
        IEnumerable<GroupDeclaration> entries,
        Func<GroupDeclaration, SourceLocation> locate)
    {
        _root = root;
        _locate = locate;
        _defaultExcludes = defaultExcludes;
        _unseen = [.. entries.GroupBy(static entry => entry.Name, StringComparer.Ordinal).Select(static group => group.ToArray())];
        _configurations = [.. _unseen.Where(static entries => entries[0].IsConfiguration)];
    }

    /// <summary>Records a regular file that no ignore file leaves out.</summary>
    /// <param name="path">Relative to the root.</param>
    public void See(string path)
    {
        for (int i = _unseen.Count - 1; i >= 0; i--)
        {
            if (_unseen[i].Any(entry => Match(entry).Holds(path)))
                _unseen.RemoveAt(i);
        }
    }

    /// <summary>Returns the problems of the groups that have no file, and of those whose files are layers of configurations.</summary>
    /// <param name="cancellationToken">Cancels the walks.</param>
    public IEnumerable<DeclarationFault> Problems(CancellationToken cancellationToken = default) =>
        EmptyGroups(cancellationToken).Concat(_configurations.Take(ListedFiles.Walks).SelectMany(Layers));

    // Separate walks for many groups would have no bound; a build checks every group of its project.
    private IEnumerable<DeclarationFault> Layers(GroupDeclaration[] entries)
    {
        string[] files = Paths(entries.SelectMany(entry => new DeclaredTree(_root).Find(entry.Query(_defaultExcludes))));
        _hiddenInRoot ??= Paths(new DeclaredTree(_root).Find(
            new FileQuery { Patterns = [".*"], MaxDepth = 1, IncludeHidden = true, RespectIgnoreFiles = false }));
        string name = entries[0].Name;
        SourceLocation location = _locate(entries[0]);
        return ConfigurationLayers.Problems(name, files, location).Concat(ConfigurationLayers.Apart(name, files, _hiddenInRoot, location));
    }

    private static string[] Paths(IEnumerable<FileEntry> files) =>
    [
        .. files.Where(static file => file.RawPath.IsEmpty)
            .Select(static file => file.Path)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static path => path, StringComparer.Ordinal),
    ];

    private IEnumerable<DeclarationFault> EmptyGroups(CancellationToken cancellationToken)
    {
        var empty = new EmptyGroup(_root, _defaultExcludes);
        List<GroupDeclaration[]> candidates = [.. _unseen.Where(static entries => !entries.Any(static entry => entry.AllowEmpty))];

        // A separate walk enters only directories that can hold the group's files. Separate walks for many groups would have no bound.
        if (candidates.Sum(static entries => entries.Length) <= ListedFiles.Walks)
            return candidates
                .Where(entries => !entries.Any(HasFiles))
                .Select(entries => empty.Problem(entries, _locate(entries[0])))
                .OfType<DeclarationFault>();
        var survey = new GroupSurvey(_root, _defaultExcludes, candidates.SelectMany(static entries => entries), cancellationToken);
        return candidates
            .Where(entries => entries.All(entry => survey[entry].Found == 0))
            .Select(entries => empty.Problem(entries, _locate(entries[0]), entry => survey[entry]))
            .OfType<DeclarationFault>();
    }

    private GroupMatch Match(GroupDeclaration entry) =>
        _matches.TryGetValue(entry.Source, out GroupMatch? match)
            ? match
            : _matches[entry.Source] = new GroupMatch(entry, _defaultExcludes);

    private bool HasFiles(GroupDeclaration entry) => new DeclaredTree(_root)
        .Find(new FileQuery(entry.Query(_defaultExcludes)) { Sort = FileSort.None })
        .Any(static file => file.RawPath.IsEmpty);
}
