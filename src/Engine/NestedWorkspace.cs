namespace WorkspaceSdk;

/// <summary>A directory below the root of a workspace that could be a root itself.</summary>
/// <param name="Path">The path relative to the root of the outer workspace, with <c>/</c> between names.</param>
/// <param name="Source">What marks it: <see cref="WorkspaceRootSource.Marker"/> or <see cref="WorkspaceRootSource.Git"/>.</param>
/// <param name="IsRoot">
/// Whether what starts in it has it as its root. A repository below a marker has the marker's directory as its root.
/// </param>
public sealed record NestedWorkspace(string Path, WorkspaceRootSource Source, bool IsRoot);
