namespace WorkspaceSdk.Roots;

/// <summary>The result of the chain: the directory, absolute and without a trailing separator, and the step that found it.</summary>
internal sealed record WorkspaceRoot(string Directory, WorkspaceRootSource Source);
