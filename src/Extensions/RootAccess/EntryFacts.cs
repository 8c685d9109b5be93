namespace WorkspaceSdk.Extensions;

/// <summary>What the system knows about one entry.</summary>
/// <param name="Type">One type.</param>
/// <param name="Length">In bytes.</param>
/// <param name="LastModified">When the content was last written.</param>
internal readonly record struct EntryFacts(FileEntryType Type, long Length, DateTimeOffset LastModified);
