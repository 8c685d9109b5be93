namespace WorkspaceSdk.Watching;

/// <summary>Represents an event of the system for a path. It need not be complete: the path is examined afterwards.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Path">Relative to the workspace root; empty for <see cref="FileChangeKind.Overflow"/>.</param>
/// <param name="OldPath">The path before a rename, else null.</param>
internal readonly record struct ChangeEvent(FileChangeKind Kind, string Path, string? OldPath = null);
