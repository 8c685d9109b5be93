using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Affected;

/// <summary>Holds a project that a change can touch, with the shortest reason.</summary>
/// <param name="Project">The project.</param>
/// <param name="Change">The change.</param>
/// <param name="Reason">How the change comes to the first project of the way.</param>
/// <param name="Way">The projects from the one that reads the changed file to this one.</param>
internal sealed record AffectedProject(ProjectNode Project, ChangedPath Change, string Reason, IReadOnlyList<ProjectNode> Way);
