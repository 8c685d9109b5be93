using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// Reads for a walk from a snapshot, after checking that it is still true, and otherwise from the file system. A walk over a
/// snapshot gives the same result as a walk without one, for any query.
/// </summary>
/// <param name="inner">Reads the file system.</param>
/// <param name="store">The records; new ones are added.</param>
/// <param name="readClock">
/// Reads the file system's clock; called at most once, before the first reading. Changes before that time are included in
/// the reading, whatever the stamp.
/// </param>
internal sealed class SnapshotReader(IDirectoryReader inner, SnapshotStore store, Func<FileSystemClock> readClock) : IDirectoryReader
{
    private readonly object _gate = new();
    private FileSystemClock _clock;
    private bool _isClockRead;

    /// <inheritdoc/>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report)
    {
        FileStamp stamp = inner.Stamp(directory, followLink);
        if (TryRecall(SnapshotRowKind.Directory, directory, stamp, out SnapshotRow known))
        {
            listing.View(known.Buffer, known.Start, known.Length, known.Entries);
            return true;
        }

        FileSystemClock before = Clock();
        long errors = report.Statistics.Errors;
        bool isRead = inner.TryRead(directory, followLink, listing, report);
        // An incomplete reading is reported each time. An error of another thread only costs one more reading.
        if (isRead && report.Statistics.Errors == errors)
            Note(directory, Record(SnapshotRowKind.Directory, stamp, before, PackedListing.Pack(listing), listing.Count));
        else
            store.Remove(directory.Bytes);
        return isRead;
    }

    /// <inheritdoc/>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

    /// <inheritdoc/>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report)
    {
        FileStamp stamp = inner.Stamp(path, followLink);
        if (TryRecall(SnapshotRowKind.File, path, stamp, out SnapshotRow known))
            return new SnapshotFileContent(path, known, store.Rules);

        FileSystemClock before = Clock();
        if (RulesFile.TryRead(inner, path, followLink, report) is not { } content)
        {
            store.Remove(path.Bytes);
            return null;
        }

        SnapshotRow record = Record(SnapshotRowKind.File, stamp, before, content, 0);
        Note(path, record);
        return new SnapshotFileContent(path, record, store.Rules);
    }

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink) => inner.TryGetStatus(path, followLink);

    /// <inheritdoc/>
    public FileStamp Stamp(TreePath path, bool followLink) => inner.Stamp(path, followLink);

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(TreePath path) => inner.TryIdentify(path);

    /// <inheritdoc/>
    public bool LeadsToFile(TreePath link) => inner.LeadsToFile(link);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();

    private bool TryRecall(SnapshotRowKind kind, TreePath path, in FileStamp now, out SnapshotRow known) =>
        store.TryFind(path.Bytes, out known) && known.IsSettled && known.Kind == kind && known.Stamp == now;

    private static SnapshotRow Record(SnapshotRowKind kind, in FileStamp stamp, FileSystemClock before, byte[] content, int entries) =>
        new(kind, stamp, before.IsSettled(stamp.LatestChange), content, 0, content.Length, entries);

    private void Note(TreePath path, in SnapshotRow record)
    {
        // It was read, but is absent: it is new, or cannot be examined. No stamp shows when it changes.
        if (record.Stamp == FileStamp.Absent)
            store.Remove(path.Bytes);
        else
            store.Set(path.Bytes, record);
    }

    private FileSystemClock Clock()
    {
        lock (_gate)
        {
            if (!_isClockRead)
                (_clock, _isClockRead) = (readClock(), true);
            return _clock;
        }
    }
}
