namespace WorkspaceSdk.Watching;

/// <summary>What the system says about a path. It need not be the whole truth: what it means is found by looking.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">Relative to the workspace root; empty for <see cref="FileChangeKind.Overflow"/>.</param>
/// <param name="OldPath">The path before a rename, else null.</param>
internal readonly record struct ChangeEvent(FileChangeKind Kind, string Path, string? OldPath = null);
