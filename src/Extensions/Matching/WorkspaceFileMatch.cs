namespace WorkspaceSdk.Extensions;

/// <summary>Represents a file that a <see cref="WorkspaceMatcher"/> found.</summary>
/// <param name="Path">Relative to the searched directory, with <c>/</c> between names.</param>
/// <param name="Stem">
/// The part of the path from the pattern's first <c>**</c> on, else from its first wildcard on; the file's name when it has none.
/// </param>
public readonly record struct WorkspaceFileMatch(string Path, string Stem);
