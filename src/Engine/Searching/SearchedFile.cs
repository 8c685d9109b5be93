namespace WorkspaceSdk.Searching;

/// <summary>A file whose first block has been searched.</summary>
/// <param name="Found">The matches in that block.</param>
/// <param name="Rest">The search of the following blocks; null when the file has ended.</param>
internal sealed record SearchedFile(List<SearchMatch> Found, FileSearch? Rest);
