using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Affected;

/// <summary>Represents a project that a change can affect, with the shortest reason.</summary>
/// <param name="Project">The project.</param>
/// <param name="Change">The change.</param>
/// <param name="Reason">The role of the changed file in the first project of the way.</param>
/// <param name="Way">The projects from the reader of the changed file to this project.</param>
internal sealed record AffectedProject(ProjectNode Project, ChangedPath Change, string Reason, IReadOnlyList<ProjectNode> Way);
