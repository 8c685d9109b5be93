namespace WorkspaceSdk.FileSystem;

/// <summary>Represents the metadata of an entry.</summary>
/// <param name="Type">The type.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">The time of the last write to the content.</param>
/// <param name="Accessed">The time of the last read of the content, if the file system keeps it.</param>
/// <param name="Created">The time of creation; null where the file system does not keep it.</param>
/// <param name="IsExecutable">Whether its mode lets anyone run it; null where there are no modes.</param>
internal readonly record struct EntryStatus(
    FileEntryType Type, long Size, DateTimeOffset Modified, DateTimeOffset Accessed, DateTimeOffset? Created, bool? IsExecutable);
