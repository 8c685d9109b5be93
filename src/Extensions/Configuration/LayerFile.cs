namespace WorkspaceSdk.Extensions;

/// <summary>Represents a file that is a layer.</summary>
/// <param name="Path">The path by which it was found, relative to the workspace root.</param>
/// <param name="Target">Its path without links, relative to the workspace root.</param>
internal sealed record LayerFile(string Path, string Target);
