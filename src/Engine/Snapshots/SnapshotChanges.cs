namespace WorkspaceSdk;

/// <summary>How a snapshot differs from the one before; each list is ordinal by path.</summary>
/// <param name="Added">Entries that were not there.</param>
/// <param name="Removed">Entries that are gone.</param>
/// <param name="Modified">Entries whose type, size or time of writing differs.</param>
public sealed record SnapshotChanges(IReadOnlyList<FileEntry> Added, IReadOnlyList<FileEntry> Removed, IReadOnlyList<FileEntry> Modified)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Modified.Count == 0;
}
