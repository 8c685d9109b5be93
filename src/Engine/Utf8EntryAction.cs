namespace WorkspaceSdk;

/// <summary>Processes a found entry.</summary>
/// <param name="path">
/// Relative to the workspace root, with <c>/</c> between names, in the bytes of the file system: UTF-8, unless a
/// name is invalid. Valid only during the call.
/// </param>
/// <param name="type">The type.</param>
public delegate void Utf8EntryAction(ReadOnlySpan<byte> path, FileEntryType type);
