namespace WorkspaceSdk.Declarations;

/// <summary>Finds the groups without files. Files that somebody finds anyway can be shown to it, so that a large tree is walked once and not once for each group.</summary>
internal sealed class GroupPresence
{
    private readonly string root;
    private readonly IReadOnlyList<string> defaultExcludes;
    private readonly Func<GroupDeclaration, SourceLocation> locate;
    private readonly List<GroupDeclaration[]> unseen;
    private readonly Dictionary<GroupDeclaration, GroupMatch> matches = [];

    /// <summary>Begins.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="defaultExcludes">Globs relative to the root that no group enters unless it says so.</param>
    /// <param name="entries">The entries of all groups.</param>
    /// <param name="locate">Finds where an entry is written.</param>
    public GroupPresence(string root, IReadOnlyList<string> defaultExcludes, IEnumerable<GroupDeclaration> entries, Func<GroupDeclaration, SourceLocation> locate)
    {
        this.root = root;
        this.locate = locate;
        this.defaultExcludes = defaultExcludes;
        unseen = [.. entries.GroupBy(static entry => entry.Name, StringComparer.Ordinal).Select(static group => group.ToArray())];
    }

    /// <summary>Takes note of a regular file that no ignore file leaves out.</summary>
    /// <param name="path">Relative to the root.</param>
    public void See(string path)
    {
        for (int i = unseen.Count - 1; i >= 0; i--)
        {
            if (unseen[i].Any(entry => Match(entry).Holds(path)))
                unseen.RemoveAt(i);
        }
    }

    /// <summary>Returns the names of the groups that would hold a file if no ignore file left it out.</summary>
    public static IEnumerable<string> WithoutIgnoreFiles(IEnumerable<GroupDeclaration> entries, IReadOnlyList<string> defaultExcludes, string path) =>
        entries.Where(entry => entry.RespectIgnoreFiles && new GroupMatch(entry, defaultExcludes).Holds(path)).Select(static entry => entry.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Returns the problems of the groups that have no file.</summary>
    public IEnumerable<DeclarationFault> Problems()
    {
        var empty = new EmptyGroup(root, defaultExcludes);
        foreach (GroupDeclaration[] entries in unseen)
        {
            if (!entries.Any(HasFiles) && empty.Problem(entries, locate(entries[0])) is { } problem)
                yield return problem;
        }
    }

    private GroupMatch Match(GroupDeclaration entry) => matches.TryGetValue(entry, out GroupMatch? match) ? match : matches[entry] = new GroupMatch(entry, defaultExcludes);

    private bool HasFiles(GroupDeclaration entry) => Workspace.OpenRoot(root).Find(entry.Query(defaultExcludes) with { Sort = FileSort.None }).Any(static file => file.RawPath.IsEmpty);
}
