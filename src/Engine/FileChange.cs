namespace WorkspaceSdk;

/// <summary>Represents a change below the workspace root. Several changes of one entry close in time are reported as one.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Path">The entry, relative to the workspace root.</param>
/// <param name="OldPath">The path before a rename, else null.</param>
public sealed record FileChange(FileChangeKind Kind, string Path, string? OldPath = null);
