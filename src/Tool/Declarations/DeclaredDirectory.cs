namespace WorkspaceSdk.Tool.Declarations;

/// <summary>A directory of the workspace.</summary>
/// <param name="Name">Its name in builds and programs.</param>
/// <param name="Path">Relative to the root, with <c>/</c> between names.</param>
internal sealed record DeclaredDirectory(string Name, string Path);
