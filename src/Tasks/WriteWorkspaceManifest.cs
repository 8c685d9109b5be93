using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Manifests;
using WorkspaceSdk.Tasks.Output;

namespace WorkspaceSdk.Tasks;

/// <summary>Walks for every group of the project and writes the manifest, when it differs from the one there.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteWorkspaceManifest : WorkspaceTask
{
    /// <summary>The manifest to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>What <see cref="ResolveWorkspaceDirectories"/> gave.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>The <c>WorkspaceFiles</c> items.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>Globs relative to the root that no group enters unless it says so; <c>;</c>-separated.</summary>
    public string DefaultExcludes { get; set; } = "";

    /// <summary>The project's own output and intermediate directories, <c>;</c>-separated: what was built before must not change the answer.</summary>
    public string OutputDirectories { get; set; } = "";

    /// <summary>The namespace of the generated class, as the user wrote it.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The name of the generated class.</summary>
    public string ClassName { get; set; } = "Workspace";

    /// <summary><c>internal</c> or <c>public</c>.</summary>
    public string Visibility { get; set; } = "internal";

    /// <summary><c>Runtime</c> or <c>Constant</c>.</summary>
    public string RootMode { get; set; } = nameof(ManifestRootMode.Runtime);

    /// <summary>Whether the namespace is imported everywhere.</summary>
    public string GlobalUsing { get; set; } = "true";

    /// <summary>The assembly being compiled.</summary>
    public string AssemblyName { get; set; } = "";

    private protected override void Run()
    {
        string root = PathText.Absolute(ProjectDirectory, Root);
        var inputs = new ManifestInputs
        {
            ProjectFile = ProjectFile,
            Root = root,
            ManifestFile = PathText.Absolute(ProjectDirectory, ManifestFile),
            UserFiles = UserFiles,
            Directories = Directories,
            Groups = Groups,
            DefaultExcludes = DefaultExcludes,
            OutputDirectories = OutputDirectories,
            Namespace = Namespace,
            ClassName = ClassName,
            Visibility = Visibility,
            RootMode = RootMode,
            GlobalUsing = GlobalUsing,
            AssemblyName = AssemblyName,
        };
        Write(inputs);
    }

    private void Write(ManifestInputs inputs)
    {
        var reader = new GroupReader(inputs.Root, ClassName, Report);
        IReadOnlyList<GroupDeclaration> declarations = reader.Read(Groups, inputs.ProjectFile, inputs.UserFiles);
        if (Log.HasLoggedErrors)
            return;

        var finder = new GroupFinder(inputs.Root, ExcludedEverywhere.Globs(inputs), Report);
        WorkspaceManifest manifest = new ManifestBuilder(inputs, finder).Build(declarations, declaration => reader.Locate(declaration.Source));
        if (!Log.HasLoggedErrors)
            WriteWhenDifferent(inputs.ManifestFile, ManifestFiles.Bytes(manifest));
    }
}
