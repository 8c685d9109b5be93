namespace WorkspaceSdk.Declarations;

/// <summary>
/// Finds in three walks, for any number of entries, which of them hold a file. Counts the files that each rule leaves out of the others.
/// </summary>
internal sealed class GroupSurvey
{
    private readonly Dictionary<DeclaredItem, FindExplanation> _explanations = [];

    /// <summary>Walks the tree.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="defaultExcludes">The globs, relative to the root, that every group excludes by default.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Cancels the walks.</param>
    public GroupSurvey(
        string root, IReadOnlyList<string> defaultExcludes, IEnumerable<GroupDeclaration> entries, CancellationToken cancellationToken)
    {
        var workspace = new DeclaredTree(root);
        var everything = new FileQuery { IncludeHidden = true, Sort = FileSort.None };
        var seen = new HashSet<string>(
            workspace.Find(everything, cancellationToken).Select(static entry => entry.Path), StringComparer.Ordinal);
        // A group holds a link that leads to a file.
        var links = new HashSet<string>(
            workspace.Find(
                new FileQuery(everything) { RespectIgnoreFiles = false, Types = FileEntryTypes.Link, LinksToFilesOnly = true },
                cancellationToken)
                .Select(static entry => entry.Path),
            StringComparer.Ordinal);
        GroupMatch[] matches = [.. entries.Select(entry => new GroupMatch(entry, defaultExcludes))];
        foreach (GroupMatch match in matches)
            _explanations[match.Entry.Source] = new FindExplanation();
        foreach (FileEntry file in workspace.Find(new FileQuery(everything) { RespectIgnoreFiles = false }, cancellationToken))
        {
            bool isFile = file.RawPath.IsEmpty && (file.Type == FileEntryType.File || links.Contains(file.Path));
            foreach (GroupMatch match in matches)
                match.Explain(file.Path, isFile, !seen.Contains(file.Path), _explanations[match.Entry.Source]);
        }
    }

    /// <summary>Gets the number of files of an entry, and the number that each rule excludes.</summary>
    public FindExplanation this[GroupDeclaration entry] => _explanations[entry.Source];
}
