namespace WorkspaceSdk.Extensions;

/// <summary>A file that a <see cref="WorkspaceMatcher"/> found.</summary>
/// <param name="Path">Relative to the directory that was searched, with <c>/</c> between names.</param>
/// <param name="Stem">The part of the path from the first name on that the pattern has as a wildcard; the file's name when it has none.</param>
public readonly record struct WorkspaceFileMatch(string Path, string Stem);
