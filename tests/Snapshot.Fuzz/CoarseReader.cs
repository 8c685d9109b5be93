using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;


namespace WorkspaceSdk.Fuzz;

/// <summary>A file system whose clock ticks only now and then.</summary>
/// <param name="inner">The real one.</param>
/// <param name="tick">In nanoseconds.</param>
internal sealed class CoarseReader(IDirectoryReader inner, long tick) : IDirectoryReader
{
    public static long Truncate(long time, long tick) => time - (time % tick);

    public FileStamp Stamp(TreePath path, bool followLink)
    {
        FileStamp stamp = inner.Stamp(path, followLink);
        return stamp with { Modified = Truncate(stamp.Modified, tick), Changed = Truncate(stamp.Changed, tick) };
    }

    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report) =>
        inner.TryRead(directory, followLink, listing, report);

    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => inner.TryOpenRules(path, followLink, report);

    public EntryStatus? TryGetStatus(TreePath path, bool followLink) => inner.TryGetStatus(path, followLink);

    public FileIdentity? TryIdentify(TreePath path) => inner.TryIdentify(path);

    public bool LeadsToFile(TreePath link) => inner.LeadsToFile(link);

    public void Dispose() => inner.Dispose();
}
