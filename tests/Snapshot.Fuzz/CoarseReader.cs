using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>A file system whose clock ticks only now and then.</summary>
/// <param name="inner">The real one.</param>
/// <param name="tick">In nanoseconds.</param>
internal sealed class CoarseReader(IDirectoryReader inner, long tick) : IDirectoryReader
{
    public static long Truncate(long time, long tick) => time - (time % tick);

    public FileStamp Stamp(WalkPath path, bool followLink)
    {
        FileStamp stamp = inner.Stamp(path, followLink);
        return stamp with { Modified = Truncate(stamp.Modified, tick), Changed = Truncate(stamp.Changed, tick) };
    }

    public bool TryRead(WalkPath directory, bool followLink, DirectoryListing listing, WalkReport report) => inner.TryRead(directory, followLink, listing, report);

    public FileContent? TryOpen(WalkPath path, bool followLink, WalkReport report) => inner.TryOpen(path, followLink, report);

    public EntryStatus? TryGetStatus(WalkPath path, bool followLink) => inner.TryGetStatus(path, followLink);

    public FileIdentity? TryIdentify(WalkPath path) => inner.TryIdentify(path);

    public bool LeadsToFile(WalkPath link) => inner.LeadsToFile(link);

    public void Dispose() => inner.Dispose();
}
