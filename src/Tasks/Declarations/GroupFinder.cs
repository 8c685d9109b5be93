using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Finds the files of a group: the union of its entries' files, ordinal by path.</summary>
internal sealed class GroupFinder(
    string root,
    IReadOnlyList<string> excludedEverywhere,
    GroupQueries answers,
    Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    private readonly EmptyGroup _empty = new(root, excludedEverywhere);

    /// <summary>Returns paths relative to the root with <c>/</c>. Reports an empty group unless one of its entries allows it.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<GroupDeclaration> entries, SourceLocation location)
    {
        IEnumerable<string> found = entries.SelectMany(entry => Find(entry, location));

        // The files of one entry are sorted already; those of several are united.
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

        // The result may be shared with another project; each project reports its problems at its own declaration.
        foreach (WalkError error in answer.Errors)
            report(
                error.IsUnrepresentableName ? WorkspaceDiagnostics.FileNotRepresentable : WorkspaceDiagnostics.DirectoryUnreadable,
                location,
                [error.Path, error.Message]);
        return answer.Entries.Where(file => IsRepresentable(file, location)).Select(static file => file.Path);
    }

    // .NET represents names as text, and the compiler and MSBuild must open the file by it.
    private bool IsRepresentable(FileEntry file, SourceLocation location)
    {
        string? problem = file.RawPath.IsEmpty ? PathRules.Current.NameProblem(file.Path) : "its name is not valid UTF-8";
        if (problem is null)
            return true;
        report(WorkspaceDiagnostics.FileNotRepresentable, location, [file.Path, problem]);
        return false;
    }
}
