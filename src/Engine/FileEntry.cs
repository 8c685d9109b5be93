namespace WorkspaceSdk;

/// <summary>A found entry.</summary>
/// <param name="Path">Relative to the workspace root, whatever directory the query started from, with <c>/</c> between names.</param>
/// <param name="Type">One type.</param>
/// <param name="Size">In bytes, of a file or of a link itself; null for other types, and when the query needed no metadata and did not ask for it.</param>
/// <param name="Modified">When the content was last written, in UTC; null when the query needed no metadata and did not ask for it.</param>
public readonly record struct FileEntry(string Path, FileEntryTypes Type, long? Size = null, DateTimeOffset? Modified = null)
{
    /// <summary>
    /// The bytes of the path when they are not valid UTF-8, else empty. Then <see cref="Path"/> holds U+FFFD in their place, and opens nothing.
    /// </summary>
    public ReadOnlyMemory<byte> RawPath { get; init; }

    /// <summary>The last name of <see cref="Path"/>.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);
}
