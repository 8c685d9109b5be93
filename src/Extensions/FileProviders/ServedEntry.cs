namespace WorkspaceSdk.Extensions;

/// <summary>A file or a directory that a provider shows.</summary>
/// <param name="Path">Where it was asked for, relative to the workspace root.</param>
/// <param name="Target">Where it lies, without links.</param>
/// <param name="Facts">What the system knew about it when it was found.</param>
internal sealed record ServedEntry(string Path, string Target, EntryFacts Facts);
