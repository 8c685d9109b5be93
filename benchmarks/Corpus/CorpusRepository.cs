using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Compiler.Analysis.Paths;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// A repository as its authors would see it with the SDK: its directory is the workspace, it has the standard directories, and
/// each program is built below its project.
/// </summary>
internal sealed class CorpusRepository
{
    private static readonly EnumerationOptions Walk =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // The directories of a workspace without declarations.
    private static readonly EquatableArray<ManifestDirectory> Standard = new(
    [
        new("Cache", ".workspace/cache"), new("Config", "config"), new("Data", "data"), new("Docs", "docs"), new("Logs", "logs"),
        new("State", ".workspace"), new("Temp", ".workspace/tmp"), new("Tests", "tests"),
    ]);

    private readonly string _directory;
    private readonly WorkspaceManifest _bare;
    private readonly bool _isArcade;
    private readonly string? _outputs;
    private readonly WorkspacePaths _declaredPaths;
    private readonly WorkspacePaths _barePaths;

    /// <summary>The repository of a directory.</summary>
    public CorpusRepository(string directory)
    {
        _directory = Path.GetFullPath(directory).TrimEnd('/');
        string[] files = [.. Directory.EnumerateFiles(_directory, "*", Walk).Order(StringComparer.Ordinal)];
        var settings = new ManifestSettings("Corpus", "Workspace", false, ManifestRootMode.Runtime, true, "Corpus", "");
        _bare = new WorkspaceManifest(settings, Standard, default);
        WorkspaceManifest declared = _bare with
        {
            Groups = new(
            [
                new ManifestGroup("Files", "", ManifestMembers.All, "Directory.Workspace.props", 1, new([.. files.Select(Relative)]))
            ])
        };
        _declaredPaths = new WorkspacePaths(declared);
        _barePaths = new WorkspacePaths(_bare);
        string[] atRoot = [.. files.Where(f =>
            Path.GetDirectoryName(f) == _directory && Path.GetFileName(f) is "Directory.Build.props" or "global.json")];
        _isArcade = atRoot.Any(static f => File.ReadAllText(f).Contains("Microsoft.DotNet.Arcade.Sdk", StringComparison.Ordinal));
        bool usesArtifacts = _isArcade
            || files.Any(static f => Path.GetFileName(f) == "Directory.Build.props"
                && File.ReadAllText(f).Contains("<UseArtifactsOutput>true", StringComparison.OrdinalIgnoreCase));
        _outputs = usesArtifacts ? Path.Combine(_directory, "artifacts") : null;
        Projects = ProjectsOf(files);
    }

    /// <summary>Gets the projects. Files that are in none are in one of the repository's directory.</summary>
    public IReadOnlyList<CorpusProject> Projects { get; }

    /// <summary>The workspace for a project: where every file of the repository is in a group, and where nothing is declared.</summary>
    public (WorkspaceInCode Declared, WorkspaceInCode Bare) WorkspaceOf(CorpusProject project)
    {
        string manifestPath = Path.Combine(IntermediateDirectory(project), "workspace.manifest");
        string root = Path.GetRelativePath(Path.GetDirectoryName(manifestPath)!, _directory).Replace('\\', '/');
        var location = WorkspaceLocation.Of(manifestPath, _bare.Settings with { Root = root });
        INamedTypeSymbol @class = project.Compilation.Assembly.GetTypeByMetadataName("Corpus.Workspace")!;
        var declared = new WorkspaceInCode(_declaredPaths, location, @class, project.IsTool, project.IsPublished, project.IsTest);
        return (declared, declared with { Paths = _barePaths });
    }

    // Where the .NET SDK puts it, where its artifacts layout is on, and where Arcade does.
    private string IntermediateDirectory(CorpusProject project) =>
        _outputs is null ? Path.Combine(project.Directory, "obj", "Debug", "net10.0")
            : Path.Combine(_outputs, "obj", Path.GetFileNameWithoutExtension(project.ProjectFile), _isArcade ? "Debug/net10.0" : "debug");

    private List<CorpusProject> ProjectsOf(string[] files)
    {
        var projects = new Dictionary<string, CorpusProject>(StringComparer.Ordinal);
        var byDirectory = new Dictionary<string, CorpusProject>(StringComparer.Ordinal);
        foreach (string file in files.Where(static f => f.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Prepend(Path.Combine(_directory, "Repository.csproj")))
        {
            var project = new CorpusProject(file);
            projects[file] = project;
            byDirectory.TryAdd(project.Directory, project);
        }

        foreach (string file in files.Where(static f => f.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)))
        {
            string? directory = Path.GetDirectoryName(file);
            while (directory is not null && !byDirectory.ContainsKey(directory))
                directory = Path.GetDirectoryName(directory);
            byDirectory[directory ?? _directory].Files.Add(file);
        }

        foreach (CorpusProject project in projects.Values)
            project.Resolve(projects);
        return [.. projects.Values.Where(static p => p.Files.Count > 0)];
    }

    private string Relative(string file) => Path.GetRelativePath(_directory, file).Replace('\\', '/');
}
