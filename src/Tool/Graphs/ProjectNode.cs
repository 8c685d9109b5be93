using WorkspaceSdk.Declarations;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Represents one project of the graph.</summary>
/// <param name="path">The project, absolute.</param>
internal sealed class ProjectNode(string path)
{
    /// <summary>Gets the project, absolute.</summary>
    public string FullPath { get; } = path;

    /// <summary>Gets the directory of the project.</summary>
    public string Directory { get; } = Path.GetDirectoryName(path)!;

    /// <summary>Gets or sets the reason why it cannot be evaluated; null when it can.</summary>
    public string? Error { get; set; }

    /// <summary>
    /// Gets the files that its build reads, or that would change it if they were added, each with the reason. Case does not count: a system
    /// or a tool that ignores case must not cause a miss.
    /// </summary>
    public Dictionary<string, string> Inputs { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the patterns of its items.</summary>
    public List<PathPattern> Patterns { get; } = [];

    /// <summary>Gets the directories of which every file counts, each with the reason.</summary>
    public Dictionary<string, string> Directories { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the projects that it refers to.</summary>
    public HashSet<string> References { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the packages that it uses.</summary>
    public HashSet<string> Packages { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the files and directories that its build writes.</summary>
    public HashSet<string> Outputs { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the words of <see cref="ProjectFlag"/>.</summary>
    public HashSet<string> Flags { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets its workspace root; null when it does not use WorkspaceSdk, empty when it needs a restore first.</summary>
    public string? WorkspaceRoot { get; set; }

    /// <summary>Gets the globs that groups leave out.</summary>
    public string DefaultExcludes { get; set; } = "";

    /// <summary>Gets its declared groups of files.</summary>
    public List<DeclaredItem> Groups { get; } = [];

    /// <summary>Gets the reads of its evaluation in the repository.</summary>
    public List<EvaluationRead> Reads { get; } = [];

    /// <summary>Determines whether the project has a flag.</summary>
    public bool Is(string flag) => Flags.Contains(flag);
}
