namespace WorkspaceSdk;

/// <summary>A directory below the root of a workspace that could be a root itself.</summary>
/// <param name="Path">The path relative to the root of the outer workspace, with <c>/</c> between names.</param>
/// <param name="Source">The kind of its marker: <see cref="WorkspaceRootSource.Marker"/> or <see cref="WorkspaceRootSource.Git"/>.</param>
/// <param name="IsRoot">
/// Whether it is the root for paths in it. For a repository below a marker, the marker's directory is the root.
/// </param>
public sealed record NestedWorkspace(string Path, WorkspaceRootSource Source, bool IsRoot);
