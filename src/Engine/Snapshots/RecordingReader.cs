using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// Reads for a walk and records what it read. A walk's answer follows from its plan and from what its reader told it, so nothing that
/// matters can be left out here: ignore files and links are recorded because they were asked for.
/// </summary>
internal sealed class RecordingReader(IDirectoryReader inner, ReadRecord record) : IDirectoryReader
{
    /// <inheritdoc/>
    public bool TryRead(WalkPath directory, bool followLink, DirectoryListing listing, WalkReport report)
    {
        Record(ReadKind.Content, directory);
        return inner.TryRead(directory, followLink, listing, report);
    }

    /// <inheritdoc/>
    public FileContent? TryOpen(WalkPath path, bool followLink, WalkReport report)
    {
        Record(ReadKind.Content, path);
        return inner.TryOpen(path, followLink, report);
    }

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(WalkPath path, bool followLink)
    {
        Record(ReadKind.Content, path);
        return inner.TryGetStatus(path, followLink);
    }

    /// <inheritdoc/>
    public FileStamp Stamp(WalkPath path, bool followLink) => inner.Stamp(path, followLink);

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(WalkPath path)
    {
        Record(ReadKind.Content, path);
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

    private void Record(ReadKind kind, WalkPath path)
    {
        FileStamp stamp = inner.Stamp(path, followLink: true);
        record.Add(kind, path.Bytes, stamp);
        // Read and yet not there: it came meanwhile, or cannot be examined. No stamp will tell when it changes.
        if (stamp == FileStamp.Absent)
            record.Distrust();
    }
}
