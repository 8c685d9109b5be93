using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;


namespace WorkspaceSdk.Dependencies;

/// <summary>
/// Records what a <see cref="SnapshotReader"/> asks of the file system. A walk's answer follows from its plan and from what its reader told
/// it, so nothing that matters can be left out here: ignore files and links are recorded because they were asked for.
/// </summary>
internal sealed class DependencyRecorder(IDirectoryReader inner, DependencyLog record) : IDirectoryReader
{
    /// <summary>Reads on; the stamp that was asked for before is on record.</summary>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report) =>
        inner.TryRead(directory, followLink, listing, report);

    /// <summary>Opens a file; the stamp that was asked for before is on record.</summary>
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
        // Asked for and yet not there: it came meanwhile, or cannot be examined. No stamp will tell when it changes.
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
