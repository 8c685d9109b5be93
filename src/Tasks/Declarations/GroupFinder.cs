using WorkspaceSdk.Manifest;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Finds the files of a group: the union of its entries', ordinal by path.</summary>
internal sealed class GroupFinder(string root, IReadOnlyList<string> excludedEverywhere, GroupAnswers answers, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    /// <summary>Paths relative to the root with <c>/</c>. An empty group is reported unless one of its entries allows it.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<GroupDeclaration> entries, SourceLocation location)
    {
        IEnumerable<string> found = entries.SelectMany(entry => Find(entry, location));

        // One entry's answer is in order already; several have to be united.
        List<string> files = entries.Count == 1 ? [.. found] : [.. new SortedSet<string>(found, StringComparer.Ordinal)];
        if (files.Count == 0 && !entries.Any(static entry => entry.AllowEmpty))
            report(WorkspaceDiagnostics.GroupEmpty, location, [entries[0].Name, string.Join("; ", entries.Select(Explain))]);
        return files;
    }

    private IEnumerable<string> Find(GroupDeclaration entry, SourceLocation location)
    {
        RecordedFind answer = answers.Find(Query(entry));

        // An answer may be another project's; what is wrong with it is said at each project's own declaration.
        foreach (WalkError error in answer.Errors)
            report(error.IsUnrepresentableName ? WorkspaceDiagnostics.FileNotRepresentable : WorkspaceDiagnostics.DirectoryUnreadable, location, [error.Path, error.Message]);
        return answer.Entries.Where(file => IsRepresentable(file, location)).Select(static file => file.Path);
    }

    private FileQuery Query(GroupDeclaration entry) => new()
    {
        Directory = entry.Base,
        Patterns = entry.Patterns,
        Excludes = entry.Excludes,
        RootExcludes = entry.UseDefaultExcludes ? excludedEverywhere : [],
        RespectIgnoreFiles = entry.RespectIgnoreFiles,
        IncludeHidden = entry.IncludeHidden,
        CaseSensitivity = entry.CaseSensitive ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive,
        Escapes = false,
        LinksToFilesOnly = true,
    };

    private string Explain(GroupDeclaration entry)
    {
        if (!Directory.Exists(FullBase(entry)))
            return $"the directory '{entry.Base}' does not exist";

        FindExplanation left = Workspace.OpenRoot(root).Explain(Query(entry));
        string place = entry.Base.Length == 0 ? "in the workspace" : $"below '{entry.Base}'";
        if (left.Candidates == 0)
            return $"no file {place} matches '{string.Join(";", entry.Patterns)}'";
        return $"of the {left.Candidates} {place} that match '{string.Join(";", entry.Patterns)}', {left.LeftOutByExcludes} are left out by Exclude, {left.LeftOutByRootExcludes} by the default excludes, {left.LeftOutAsHidden} because a name begins with '.', {left.LeftOutByIgnoreRules} by ignore files";
    }

    // .NET holds names as text, and the compiler and MSBuild are to open the file by it.
    private bool IsRepresentable(FileEntry file, SourceLocation location)
    {
        if (file.RawPath.IsEmpty)
            return true;
        report(WorkspaceDiagnostics.FileNotRepresentable, location, [file.Path, "its name is not valid UTF-8"]);
        return false;
    }

    private string FullBase(GroupDeclaration entry) => ManifestFiles.FullPath(root, entry.Base);
}
