using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Reports the problems that evaluation recorded: an unusable root, a root set too late, two versions of the package, leaking constants.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckWorkspace : WorkspaceTask
{
    /// <summary>The code of the problem; empty when there is none except a second version.</summary>
    public string Problem { get; set; } = "";

    /// <summary>The current value of the property.</summary>
    public string SetRoot { get; set; } = "";

    /// <summary>Gets or sets the step that found the root.</summary>
    public string Source { get; set; } = "";

    /// <summary>The user's value; for WSDK2001 the reason why it matters.</summary>
    public string Given { get; set; } = "";

    /// <summary>The environment variable that set it, if one did.</summary>
    public string VariableName { get; set; } = "";

    /// <summary>Gets or sets the directory of the imported copy of this package.</summary>
    public string FirstVersionDirectory { get; set; } = "";

    /// <summary>Gets or sets the directory of a second copy that was not imported; empty when there is none.</summary>
    public string OtherVersionDirectory { get; set; } = "";

    /// <summary>
    /// Properties that choose the tasks and are not used. Identity is the property; <c>Value</c>; <c>Takes</c>, the valid values.
    /// </summary>
    public ITaskItem[] UnusedChoices { get; set; } = [];

    /// <summary>The current choice among the standard directories; empty when it is valid.</summary>
    public string StandardDirectories { get; set; } = "";

    /// <summary>The choice at the time when the directories were created.</summary>
    public string StandardDirectoriesInUse { get; set; } = "";

    private string SourceText => Source == "Environment"
        ? $"the environment variable {VariableName}"
        : "the property WorkspaceRoot (from the command line or Directory.Build.props)";

    private protected override void Run()
    {
        var project = new SourceLocation(ProjectFile, 0);
        if (OtherVersionDirectory.Length > 0)
            Report(WorkspaceDiagnostics.TwoVersions, project, PackageFolder(FirstVersionDirectory), PackageFolder(OtherVersionDirectory));

        foreach (ITaskItem choice in UnusedChoices)
            Report(
                WorkspaceDiagnostics.TasksChoiceUnused, project, choice.ItemSpec, choice.GetMetadata("Value"), choice.GetMetadata("Takes"));

        CheckStandardDirectories();
        string root = Root.TrimEnd('/', '\\');
        if (Problem == WorkspaceDiagnostics.RootMissing.Id)
            Report(
                WorkspaceDiagnostics.RootMissing,
                project,
                Given,
                SourceText,
                Source == "Environment" ? "absolute directory" : $"directory (it stands for '{root}')");
        else if (Problem == WorkspaceDiagnostics.ProjectOutsideRoot.Id)
            Report(WorkspaceDiagnostics.ProjectOutsideRoot, project, ProjectDirectory, root, SourceText);
        else if (Problem == WorkspaceDiagnostics.MarkerNotTrusted.Id)
            Report(WorkspaceDiagnostics.MarkerNotTrusted, project, root, ProjectDirectory);
        else if (Problem == WorkspaceDiagnostics.RootSetTooLate.Id)
            Report(WorkspaceDiagnostics.RootSetTooLate, DeclarationLocator.Property(UserFiles, "WorkspaceRoot"), SetRoot, root);
        else if (Problem == WorkspaceDiagnostics.GivenTwice.Id)
            Report(WorkspaceDiagnostics.GivenTwice, project, DirectoryBuildFiles.FirstOrDefault() ?? "Directory.Build.props");
        else if (Problem == WorkspaceDiagnostics.AbsoluteConstantsLeak.Id)
            Report(WorkspaceDiagnostics.AbsoluteConstantsLeak, DeclarationLocator.Property(UserFiles, "WorkspaceRootMode"), Given);
    }

    private void CheckStandardDirectories()
    {
        const string property = WorkspaceSdk.Declarations.StandardDirectories.Setting;
        if (StandardDirectories != StandardDirectoriesInUse)
            Report(
                WorkspaceDiagnostics.StandardDirectoriesInvalid,
                DeclarationLocator.Property([ProjectFile, .. DirectoryBuildFiles, ProjectFile], property),
                StandardDirectories,
                "the directories are made before it is set. Set it in Directory.Workspace.props, in "
                + "Directory.Build.props or on the command line.");
        else if (WorkspaceSdk.Declarations.StandardDirectories.Chosen(StandardDirectories, out string? problem) is not null
            && problem is not null)
            Report(
                WorkspaceDiagnostics.StandardDirectoriesInvalid,
                DeclarationLocator.Property(UserFiles, property),
                StandardDirectories,
                problem);
    }

    // The folder of a package in a packages folder has the version as its name: .../workspacesdk/1.0.0/msbuild/
    private static string PackageFolder(string directory) =>
        Path.GetFileName(Path.GetDirectoryName(directory.TrimEnd('/', '\\')) ?? directory);
}
