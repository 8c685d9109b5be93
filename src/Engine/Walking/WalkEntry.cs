namespace WorkspaceSdk.Walking;

/// <summary>An entry that a walk lets through.</summary>
/// <param name="Path">Relative to the workspace root.</param>
/// <param name="Type">One type.</param>
/// <param name="RawPath">The bytes of the path when they are not valid UTF-8, else null.</param>
internal readonly record struct WalkEntry(string Path, FileEntryTypes Type, byte[]? RawPath);
