using System.Globalization;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

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

    /// <summary>The project's <c>$(Language)</c>.</summary>
    public string Language { get; set; } = "";

    /// <summary><c>Generator</c> or <c>Source</c>: who writes the code.</summary>
    public string Emit { get; set; } = "";

    /// <summary>The largest file whose content is compiled in, in bytes.</summary>
    public string ContentSizeLimit { get; set; } = "";

    private protected override void Run()
    {
        string root = PathText.Absolute(ProjectDirectory, Root);
        string manifestFile = PathText.Absolute(ProjectDirectory, ManifestFile);
        ManifestSettings settings = Settings(root, Path.GetDirectoryName(manifestFile)!);

        var reader = new GroupReader(root, ClassName, Report);
        IReadOnlyList<GroupDeclaration> declarations = reader.Read(Groups, ProjectFile, UserFiles);
        if (Log.HasLoggedErrors)
            return;

        var finder = new GroupFinder(root, ExcludedEverywhere(root), Report);
        var contents = new ContentReader(root, SizeLimit(), Report);
        var groups = declarations.GroupBy(static d => d.Name, StringComparer.Ordinal)
            .OrderBy(static entries => entries.Key, StringComparer.Ordinal)
            .Select(entries => Group(root, [.. entries], finder, contents, reader.Locate(entries.First().Source)))
            .ToList();
        if (Log.HasLoggedErrors)
            return;

        var directories = Directories.Select(static d => new ManifestDirectory(d.ItemSpec, d.GetMetadata("WorkspacePath"))).OrderBy(static d => d.Name, StringComparer.Ordinal);
        var manifest = new WorkspaceManifest(settings, new EquatableArray<ManifestDirectory>(directories), new EquatableArray<ManifestGroup>(groups));
        NameChecks.Run(manifest, root, UserFiles);
        WriteWhenDifferent(manifestFile, ManifestFiles.Bytes(manifest));
    }

    private ManifestSettings Settings(string root, string manifestDirectory)
    {
        if (!Enum.TryParse(RootMode, ignoreCase: true, out ManifestRootMode mode))
            throw Invalid("WorkspaceRootMode", RootMode, "write Runtime or Constant");
        if (ClassNames.Problem(ClassName) is { } problem)
            throw Invalid("WorkspaceClassName", ClassName, problem);
        bool isPublic = Visibility.ToUpperInvariant() switch
        {
            "PUBLIC" => true,
            "INTERNAL" => false,
            _ => throw Invalid("WorkspaceVisibility", Visibility, "write internal or public"),
        };
        bool globalUsing = bool.TryParse(GlobalUsing, out bool value) ? value : throw Invalid("WorkspaceGlobalUsing", GlobalUsing, "write true or false");
        string fromManifest = mode == ManifestRootMode.Constant ? root : PathText.Between(manifestDirectory, root);
        ManifestLanguage language = EmitSettings.Language(Language);
        if (EmitSettings.Problem(Emit, language) is { } emitProblem)
            throw Invalid("WorkspaceEmit", Emit, emitProblem);
        return new ManifestSettings(Namespace, ClassName, isPublic, mode, globalUsing, AssemblyName, fromManifest, language, EmitSettings.IsSource(Emit));
    }

    private long SizeLimit() =>
        long.TryParse(ContentSizeLimit, NumberStyles.None, CultureInfo.InvariantCulture, out long limit) ? limit : throw Invalid("WorkspaceContentSizeLimit", ContentSizeLimit, "write a number of bytes");

    private ManifestGroup Group(string root, IReadOnlyList<GroupDeclaration> entries, GroupFinder finder, ContentReader contents, SourceLocation location)
    {
        string definingFile = PathText.Inside(root, location.File) ?? PathText.Slashed(location.File);
        if (entries[0].Content == ManifestContent.Utf8 && EmitSettings.Language(Language) != ManifestLanguage.CSharp)
            throw new DiagnosticException(WorkspaceDiagnostics.GroupMetadataInvalid, location, entries[0].Name, GroupMetadata.Content, nameof(ManifestContent.Utf8), "spans of constant bytes are C#'s; write Text");
        var group = new ManifestGroup(entries[0].Name, entries[0].Base, entries[0].Members, definingFile, location.Line, new EquatableArray<string>(finder.Find(entries, location)), entries[0].Content);
        return contents.WithContents(group, location);
    }

    private List<string> ExcludedEverywhere(string root)
    {
        var excludes = DefaultExcludes.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToList();
        foreach (string directory in OutputDirectories.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0))
        {
            // The root itself as an output directory would exclude everything; such a project's files are told apart by nothing.
            if (PathText.Inside(root, PathText.Absolute(ProjectDirectory, directory)) is { Length: > 0 } inside && !IsAbove(inside, root))
                excludes.Add(GlobText.Escape(inside) + "/**");
        }

        return excludes;
    }

    // An output directory that holds the project, like an ArtifactsPath of "..", says nothing about what was built.
    private bool IsAbove(string inside, string root) => PathText.Inside(PathText.Absolute(root, inside), ProjectDirectory) is not null;

    private DiagnosticException Invalid(string property, string value, string allowed) =>
        new(WorkspaceDiagnostics.SettingInvalid, DeclarationLocator.Property(UserFiles, property), property, value, allowed);
}
