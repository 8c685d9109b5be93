namespace WorkspaceSdk;

/// <summary>Takes a found entry.</summary>
/// <param name="path">
/// Relative to the workspace root, with <c>/</c> between names, in the bytes of the file system: UTF-8, unless a
/// name is not. Valid only during the call.
/// </param>
/// <param name="type">What it is.</param>
public delegate void Utf8EntryAction(ReadOnlySpan<byte> path, FileEntryType type);
