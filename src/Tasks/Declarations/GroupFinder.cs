using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Finds the files of a group: the union of its entries', ordinal by path.</summary>
internal sealed class GroupFinder(string root, IReadOnlyList<string> excludedEverywhere, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    private readonly Workspace _workspace = Workspace.OpenRoot(root);

    /// <summary>Paths relative to the root with <c>/</c>. An empty group is reported unless one of its entries allows it.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<GroupDeclaration> entries, SourceLocation location)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var leftOut = new List<string>();
        foreach (GroupDeclaration entry in entries)
        {
            int before = files.Count;
            var statistics = new FindStatistics();
            foreach (FileEntry file in _workspace.Find(Query(entry, statistics, location)))
                files.Add(file.Path);
            if (files.Count == before)
                leftOut.Add(Explain(entry, statistics));
        }

        if (files.Count == 0 && !entries.Any(static entry => entry.AllowEmpty))
            report(WorkspaceDiagnostics.GroupEmpty, location, [entries[0].Name, string.Join("; ", leftOut)]);
        return [.. files];
    }

    private FileQuery Query(GroupDeclaration entry, FindStatistics statistics, SourceLocation location)
    {
        string prefix = entry.Base.Length == 0 ? "" : GlobText.Escape(entry.Base) + "/";
        IEnumerable<string> excludes = entry.Excludes.Select(glob => prefix + glob);
        return new FileQuery
        {
            Patterns = [.. entry.Patterns.Select(glob => prefix + glob)],
            Excludes = [.. entry.UseDefaultExcludes ? excludes.Concat(excludedEverywhere) : excludes],
            RespectIgnoreFiles = entry.RespectIgnoreFiles,
            IncludeHidden = entry.IncludeHidden,
            CaseSensitivity = entry.CaseSensitive ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive,
            Statistics = statistics,
            OnError = error => report(WorkspaceDiagnostics.DirectoryUnreadable, location, [error.Path, error.Message]),
        };
    }

    private string Explain(GroupDeclaration entry, FindStatistics statistics)
    {
        string place = entry.Base.Length == 0 ? "the workspace" : $"'{entry.Base}'";
        if (entry.Base.Length > 0 && !Directory.Exists(Path.Combine(root, entry.Base)))
            return $"the directory {place} does not exist";
        return $"'{string.Join(";", entry.Patterns)}' below {place} matches none of the files seen there; left out before: {statistics.Ignored} by ignore files, {statistics.Excluded} by Exclude and the default excludes, {statistics.Hidden} because their names begin with '.' (whole directories count once)";
    }
}
