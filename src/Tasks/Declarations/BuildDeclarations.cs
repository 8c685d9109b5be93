using Microsoft.Build.Framework;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Reads the declarations that MSBuild evaluated, by the same rules as every other reader.</summary>
internal sealed class BuildDeclarations
{
    private readonly string _root;
    private readonly GroupReader _groups;
    private readonly Action<WorkspaceDiagnostic, SourceLocation, object[]> _report;

    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="className">The name of the generated class, which no member may have.</param>
    /// <param name="report">Receives diagnostics.</param>
    public BuildDeclarations(string root, string className, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
    {
        _root = root;
        _report = report;
        _groups = new GroupReader(root, Names(className), Report);
    }

    /// <summary>Returns the rules for names.</summary>
    public static DeclarationNames Names(string className) =>
        new(name => GroupNames.Problem(name, className), name => DirectoryNames.Problem(name, className));

    /// <summary>Returns the usable entries that apply to a project, in the order of declaration.</summary>
    public IReadOnlyList<GroupDeclaration> Groups(
        IEnumerable<ITaskItem> items, string projectFile, IEnumerable<string> userFiles, bool hints = true) =>
        _groups.Read(
            [.. items.Select(static item => item.Declared())],
            DiskSpelling.Of(_root, LexicalPath.Inside(_root, projectFile) ?? ""),
            userFiles,
            hints);

    /// <summary>Checks for markers that hide declarations, and for misspelt markers.</summary>
    public void CheckMarkers(string projectDirectory)
    {
        if (MarkerCheck.Nested(_root) is { } nested)
            Report(nested);
        foreach (DeclarationFault problem in MarkerCheck.Misspelled(projectDirectory, _root))
            Report(problem);
    }

    /// <summary>Returns the place of an entry.</summary>
    public SourceLocation Locate(GroupDeclaration entry) => Locate(entry.Source);

    /// <summary>Returns the place of an item.</summary>
    public SourceLocation Locate(DeclaredItem item) => _groups.Locate(item);

    /// <summary>Reports a problem as the diagnostic of its code.</summary>
    public void Report(DeclarationFault problem) => _report(WorkspaceDiagnostics.Of(problem.Code), problem.Location, problem.Arguments);
}
