namespace WorkspaceSdk.Searching;

/// <summary>A file whose first block has been searched.</summary>
/// <param name="Found">The matches there.</param>
/// <param name="Rest">What goes on with the file; null when it has ended.</param>
internal sealed record SearchedFile(List<SearchMatch> Found, FileSearch? Rest);
