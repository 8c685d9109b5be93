namespace WorkspaceSdk.Extensions;

/// <summary>A file that is a layer.</summary>
/// <param name="Path">Where it was found, relative to the workspace root.</param>
/// <param name="Target">Where it lies, without links, relative to the workspace root.</param>
internal readonly record struct LayerFile(string Path, string Target);
