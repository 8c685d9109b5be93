using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Affected;

/// <summary>Knows which projects of a workspace read a file, as the cache has them.</summary>
internal sealed class ProjectReaders
{
    private readonly WorkspaceTree _workspace;
    private readonly ImpactAnalysis _analysis;

    private ProjectReaders(WorkspaceTree workspace, ProjectGraph graph)
    {
        _workspace = workspace;
        _analysis = new ImpactAnalysis(graph, new GroupImpact(workspace).GroupOf);
    }

    /// <summary>Creates the readers of a workspace; null when the cache does not hold all its projects.</summary>
    public static ProjectReaders? TryCreate(WorkspaceTree workspace, CancellationToken cancellationToken) =>
        GraphLoader.TryRecall(workspace, cancellationToken) is { } graph ? new ProjectReaders(workspace, graph) : null;

    /// <summary>Returns the projects that read a path, relative to the workspace root, each with the reason.</summary>
    public IReadOnlyList<(string Project, string Reason)> Of(string path, bool isDirectory) =>
    [
        .. _analysis.Readers(ChangedPath.Of(path, isDirectory)).Select(reader => (
            _workspace.Contains(reader.Project.FullPath) ? _workspace.GetRelativePath(reader.Project.FullPath) : reader.Project.FullPath,
            reader.Reason)),
    ];
}
