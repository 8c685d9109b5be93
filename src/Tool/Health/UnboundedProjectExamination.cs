using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Finds projects that every change in their directory affects, because it is not known what they read.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="cancellationToken">Ends the examination.</param>
internal sealed class UnboundedProjectExamination(WorkspaceTree workspace, CancellationToken cancellationToken)
{
    /// <summary>Adds them to the observations, where the cache has all projects.</summary>
    public void Run(List<Observation> observations)
    {
        foreach (ProjectNode project in GraphLoader.TryRecall(workspace, cancellationToken)?.Projects ?? [])
        {
            // A restore is all that is missing there.
            if (project.Is(ProjectFlag.Unrestored) || !workspace.Contains(project.FullPath)
                || !project.Directories.TryGetValue(project.Directory, out string? reason))
                continue;
            observations.Add(new Observation(
                false,
                WorkspaceDiagnostics.ProjectReadsUnknown.Id,
                workspace.GetRelativePath(project.FullPath),
                WorkspaceDiagnostics.ProjectReadsUnknown.Message(reason)));
        }
    }
}
