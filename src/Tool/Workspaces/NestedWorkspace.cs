namespace WorkspaceSdk.Tool.Workspaces;

/// <summary>A directory below a workspace's root that could be a root itself.</summary>
/// <param name="Path">Relative to the workspace's root: two may have the same name.</param>
/// <param name="Source">By what it is known: a marker or a repository.</param>
/// <param name="IsRoot">Whether what starts in it has it as its root. A repository below a marker has not: the marker groups it.</param>
internal sealed record NestedWorkspace(string Path, WorkspaceRootSource Source, bool IsRoot);
