using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Finds the files of a group: the union of its entries', ordinal by path.</summary>
internal sealed class GroupFinder(
    string root,
    IReadOnlyList<string> excludedEverywhere,
    GroupQueries answers,
    Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    private readonly EmptyGroup _empty = new(root, excludedEverywhere);

    /// <summary>Paths relative to the root with <c>/</c>. An empty group is reported unless one of its entries allows it.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<GroupDeclaration> entries, SourceLocation location)
    {
        IEnumerable<string> found = entries.SelectMany(entry => Find(entry, location));

        // One entry's answer is in order already; several have to be united.
        List<string> files = entries.Count == 1 ? [.. found] : [.. new SortedSet<string>(found, StringComparer.Ordinal)];
        if (files.Count == 0 && _empty.Problem(entries, location) is { } problem)
            report(WorkspaceDiagnostics.Of(problem.Code), problem.Location, problem.Arguments);
        if (entries[0].IsConfiguration)
        {
            foreach (DeclarationFault layer in ConfigurationLayers.Problems(entries[0].Name, files, location))
                report(WorkspaceDiagnostics.Of(layer.Code), layer.Location, layer.Arguments);
        }

        return files;
    }

    private IEnumerable<string> Find(GroupDeclaration entry, SourceLocation location)
    {
        CachedQuery answer = answers.Find(entry.Query(excludedEverywhere));

        // An answer may be another project's; what is wrong with it is said at each project's own declaration.
        foreach (WalkError error in answer.Errors)
            report(
                error.IsUnrepresentableName ? WorkspaceDiagnostics.FileNotRepresentable : WorkspaceDiagnostics.DirectoryUnreadable,
                location,
                [error.Path, error.Message]);
        return answer.Entries.Where(file => IsRepresentable(file, location)).Select(static file => file.Path);
    }

    // .NET holds names as text, and the compiler and MSBuild are to open the file by it.
    private bool IsRepresentable(FileEntry file, SourceLocation location)
    {
        string? problem = file.RawPath.IsEmpty ? PathRules.Current.NameProblem(file.Path) : "its name is not valid UTF-8";
        if (problem is null)
            return true;
        report(WorkspaceDiagnostics.FileNotRepresentable, location, [file.Path, problem]);
        return false;
    }
}
