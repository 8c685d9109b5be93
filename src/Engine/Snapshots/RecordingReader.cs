using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// Records what a <see cref="SnapshotReader"/> asks of the file system. A walk's answer follows from its plan and from what its reader told it, so nothing
/// that matters can be left out here: ignore files and links are recorded because they were asked for.
/// </summary>
internal sealed class RecordingReader(IDirectoryReader inner, ReadRecord record) : IDirectoryReader
{
    /// <summary>Reads on; the stamp that was asked for before is on record.</summary>
    public bool TryRead(WalkPath directory, bool followLink, DirectoryListing listing, WalkReport report) => inner.TryRead(directory, followLink, listing, report);

    /// <summary>Opens a file; the stamp that was asked for before is on record.</summary>
    public FileContent? TryOpen(WalkPath path, bool followLink, WalkReport report) => inner.TryOpen(path, followLink, report);

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(WalkPath path, bool followLink)
    {
        Stamp(path, followLink: true);
        return inner.TryGetStatus(path, followLink);
    }

    /// <inheritdoc/>
    public FileStamp Stamp(WalkPath path, bool followLink)
    {
        FileStamp stamp = inner.Stamp(path, followLink);
        record.Add(ReadKind.Content, path.Bytes, stamp);
        // Asked for and yet not there: it came meanwhile, or cannot be examined. No stamp will tell when it changes.
        if (stamp == FileStamp.Absent)
            record.Distrust();
        return stamp;
    }

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(WalkPath path)
    {
        Stamp(path, followLink: true);
        return inner.TryIdentify(path);
    }

    /// <inheritdoc/>
    public bool LeadsToFile(WalkPath link)
    {
        bool answer = inner.LeadsToFile(link);
        record.Add(answer ? ReadKind.LeadsToFile : ReadKind.LeadsToNoFile, link.Bytes, FileStamp.Absent);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
