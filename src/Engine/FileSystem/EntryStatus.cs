namespace WorkspaceSdk.FileSystem;

/// <summary>Represents the metadata of an entry.</summary>
/// <param name="Type">One type.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">When the content was last written.</param>
/// <param name="Accessed">When the content was last read, as far as the file system keeps that.</param>
/// <param name="Created">When the entry was made; null where the file system does not know.</param>
/// <param name="IsExecutable">Whether anyone may run it, by its mode; null where there are no modes.</param>
internal readonly record struct EntryStatus(
    FileEntryType Type, long Size, DateTimeOffset Modified, DateTimeOffset Accessed, DateTimeOffset? Created, bool? IsExecutable);
