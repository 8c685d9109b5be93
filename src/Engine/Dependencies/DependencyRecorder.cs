using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;


namespace WorkspaceSdk.Dependencies;

/// <summary>
/// Records the reads of a <see cref="SnapshotReader"/>. The result of a walk depends only on its plan and on the results of its reader.
/// So the record is complete: it includes every ignore file and every link that the walk read.
/// </summary>
internal sealed class DependencyRecorder(IDirectoryReader inner, DependencyLog record) : IDirectoryReader
{
    /// <summary>Reads a directory. Its stamp was requested before and is recorded.</summary>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report) =>
        inner.TryRead(directory, followLink, listing, report);

    /// <summary>Opens a file. Its stamp was requested before and is recorded.</summary>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

    /// <inheritdoc/>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => inner.TryOpenRules(path, followLink, report);

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink)
    {
        Stamp(path, followLink: true);
        return inner.TryGetStatus(path, followLink);
    }

    /// <inheritdoc/>
    public FileStamp Stamp(TreePath path, bool followLink)
    {
        FileStamp stamp = inner.Stamp(path, followLink);
        record.Add(DependencyKind.Content, path.Bytes, stamp);
        // The caller expected the entry, but it is absent: it is new, or cannot be examined. No stamp shows when it changes.
        if (stamp == FileStamp.Absent)
            record.Distrust();
        return stamp;
    }

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(TreePath path)
    {
        Stamp(path, followLink: true);
        return inner.TryIdentify(path);
    }

    /// <inheritdoc/>
    public bool LeadsToFile(TreePath link)
    {
        bool answer = inner.LeadsToFile(link);
        record.Add(answer ? DependencyKind.LeadsToFile : DependencyKind.LeadsToNoFile, link.Bytes, FileStamp.Absent);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
