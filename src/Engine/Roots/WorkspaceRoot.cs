namespace WorkspaceSdk.Roots;

/// <summary>An answer of the chain: the directory, absolute and without a trailing separator, and the step that gave it.</summary>
internal sealed record WorkspaceRoot(string Directory, WorkspaceRootSource Source);
