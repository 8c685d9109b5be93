using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>Converts the declared directories to absolute ones inside the root, and names the properties that do not exist yet.</summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveWorkspaceDirectories : WorkspaceTask
{
    /// <summary>Gets or sets the directory of this package's own declarations.</summary>
    public string SdkDirectory { get; set; } = "";

    /// <summary>The name of the generated class, which no member may have.</summary>
    public string ClassName { get; set; } = "Workspace";

    /// <summary>
    /// Identity is the name; <c>Path</c>; <c>PropertyValue</c>, the current value of the directory's property; <c>DeclaredIn</c>.
    /// </summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>
    /// The groups as declared. They are checked only when a directory has a fault: the build ends then, and
    /// reports all faults at once.
    /// </summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>The globs, relative to the root, that every group excludes by default; <c>;</c>-separated.</summary>
    public string DefaultExcludes { get; set; } = "";

    /// <summary>
    /// Identity is the name; <c>Location</c> is absolute and ends with a separator; <c>WorkspacePath</c> is relative with <c>/</c>.
    /// </summary>
    [Output]
    public ITaskItem[] ResolvedDirectories { get; private set; } = [];

    /// <summary>
    /// Properties that are not set, or not to the absolute path with a separator. Identity is the
    /// property; <c>Location</c> is its required value.
    /// </summary>
    [Output]
    public ITaskItem[] NewProperties { get; private set; } = [];

    private protected override void Run()
    {
        var resolver = new DirectoryResolver(LexicalPath.Absolute(ProjectDirectory, Root), ClassName, Report);
        var properties = new List<ITaskItem>();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (ITaskItem item in Directories)
        {
            string property = item.GetMetadata("PropertyValue");
            if (resolver.Add(item.ItemSpec, item.GetMetadata("Path"), property, () => Locate(item)) is not { } directory)
                continue;
            if (property != directory.GetMetadata("Location"))
                properties.Add(Property(item.ItemSpec, directory.GetMetadata("Location")));
            if (DirectoryProperty.Problem(
                item.ItemSpec, property, directory.GetMetadata("WorkspacePath"), () => LocateProperty(item.ItemSpec)) is { } problem
                && reported.Add(item.ItemSpec))
                Report(WorkspaceDiagnostics.Of(problem.Code), problem.Location, problem.Arguments);
        }

        ResolvedDirectories = resolver.Directories();
        NewProperties = properties.ToArray();
        if (Log.HasLoggedErrors)
            CheckGroups();
    }

    private void CheckGroups()
    {
        string root = LexicalPath.Absolute(ProjectDirectory, Root);
        var declarations = new BuildDeclarations(root, ClassName, Report);
        var presence = new GroupPresence(
            root,
            WorkspaceSdk.Declarations.DefaultExcludes.Read(DefaultExcludes, static _ => { }),
            declarations.Groups(Groups, ProjectFile, UserFiles),
            declarations.Locate);
        foreach (DeclarationFault problem in presence.Problems())
            declarations.Report(problem);
    }

    // This package declares the standard directories; the cause of a fault of one is in one of the user's files.
    private SourceLocation Locate(ITaskItem item)
    {
        string declaredIn = item.GetMetadata("DeclaredIn");
        bool isOurs = declaredIn.StartsWith(SdkDirectory, StringComparison.Ordinal);
        return DeclarationLocator.Item([.. isOurs ? [] : new[] { declaredIn }, .. UserFiles], "WorkspaceDirectory", item.ItemSpec);
    }

    private SourceLocation LocateProperty(string name) => DeclarationLocator.Property(UserFiles, StandardDirectories.Property(name));

    private static TaskItem Property(string name, string location)
    {
        var item = new TaskItem(ItemText.Escape(StandardDirectories.Property(name)));
        item.SetMetadata("Location", ItemText.Escape(location));
        return item;
    }
}
