using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;


namespace WorkspaceSdk.Tests.Walking;

/// <summary>A reader that tells of each directory before it is read.</summary>
internal sealed class ObservedReader(IDirectoryReader inner, Action reading) : IDirectoryReader
{
    public bool TryRead(TreePath path, bool followLink, DirectoryListing listing, ReadReport report)
    {
        reading();
        return inner.TryRead(path, followLink, listing, report);
    }

    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => inner.TryOpenRules(path, followLink, report);

    public EntryStatus? TryGetStatus(TreePath path, bool followLink) => inner.TryGetStatus(path, followLink);

    public FileStamp Stamp(TreePath path, bool followLink) => inner.Stamp(path, followLink);

    public FileIdentity? TryIdentify(TreePath path) => inner.TryIdentify(path);

    public bool LeadsToFile(TreePath link) => inner.LeadsToFile(link);

    public void Dispose() => inner.Dispose();
}
