using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// Reads for a walk what a snapshot knows, after asking whether it still holds, and everything else from the file system. A walk over a snapshot is a
/// walk: whatever a query may ask, it gets the answer it would get without one.
/// </summary>
/// <param name="inner">Reads the file system.</param>
/// <param name="store">What is known, and where what is read is noted.</param>
/// <param name="readClock">Asks for the file system's clock; called once, before the first reading.</param>
internal sealed class SnapshotReader(IDirectoryReader inner, SnapshotStore store, Func<FileSystemClock> readClock) : IDirectoryReader
{
    private readonly Lazy<FileSystemClock> clock = new(readClock);

    /// <inheritdoc/>
    public bool TryRead(WalkPath directory, bool followLink, DirectoryListing listing, WalkReport report)
    {
        if (TryRecall(SnapshotRecordKind.Directory, directory, followLink, out SnapshotRecord known))
        {
            listing.View(known.Buffer, known.Start, known.Length, known.Entries);
            return true;
        }

        FileSystemClock before = clock.Value;
        FileStamp stamp = inner.Stamp(directory, followLink);
        long errors = report.Statistics.Errors;
        bool isRead = inner.TryRead(directory, followLink, listing, report);
        // What could not be read in full is complained of each time. Another thread's complaint costs no more than another reading.
        if (isRead && report.Statistics.Errors == errors)
            Note(directory, stamp, before, new SnapshotRecord(SnapshotRecordKind.Directory, stamp, false, PackedListing.Pack(listing), 0, 0, listing.Count));
        else
            store.Remove(directory.Bytes);
        return isRead;
    }

    /// <summary>Opens a file of rules; a walk opens no other.</summary>
    public FileContent? TryOpen(WalkPath path, bool followLink, WalkReport report)
    {
        if (TryRecall(SnapshotRecordKind.File, path, followLink, out SnapshotRecord known))
            return new RecordedContent(new ArraySegment<byte>(known.Buffer, known.Start, known.Length), isRecalled: true);

        FileSystemClock before = clock.Value;
        FileStamp stamp = inner.Stamp(path, followLink);
        if (WalkStart.ReadFile(path, followLink, inner, report) is not { } content)
        {
            store.Remove(path.Bytes);
            return null;
        }

        Note(path, stamp, before, new SnapshotRecord(SnapshotRecordKind.File, stamp, false, content, 0, 0, 0));
        return new RecordedContent(new ArraySegment<byte>(content), isRecalled: false);
    }

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(WalkPath path, bool followLink) => inner.TryGetStatus(path, followLink);

    /// <inheritdoc/>
    public FileStamp Stamp(WalkPath path, bool followLink) => inner.Stamp(path, followLink);

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(WalkPath path) => inner.TryIdentify(path);

    /// <inheritdoc/>
    public bool LeadsToFile(WalkPath link) => inner.LeadsToFile(link);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();

    private bool TryRecall(SnapshotRecordKind kind, WalkPath path, bool followLink, out SnapshotRecord known) =>
        store.TryFind(path.Bytes, out known) && known.IsSettled && known.Kind == kind && inner.Stamp(path, followLink) == known.Stamp;

    private void Note(WalkPath path, FileStamp stamp, FileSystemClock before, SnapshotRecord record)
    {
        // Read and yet not there: it came meanwhile, or cannot be examined. No stamp will tell when it changes.
        if (stamp == FileStamp.Absent)
            store.Remove(path.Bytes);
        else
            store.Set(path.Bytes, record with { IsSettled = before.IsSettled(stamp.LatestChange), Length = record.Buffer.Length });
    }
}
