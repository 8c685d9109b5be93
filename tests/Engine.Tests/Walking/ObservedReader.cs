using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>A reader that tells of each directory before it is read.</summary>
internal sealed class ObservedReader(IDirectoryReader inner, Action reading) : IDirectoryReader
{
    public bool TryRead(WalkPath path, bool followLink, DirectoryListing listing, WalkReport report)
    {
        reading();
        return inner.TryRead(path, followLink, listing, report);
    }

    public FileContent? TryOpen(WalkPath path, bool followLink, WalkReport report) => inner.TryOpen(path, followLink, report);

    public EntryStatus? TryGetStatus(WalkPath path, bool followLink) => inner.TryGetStatus(path, followLink);

    public FileStamp Stamp(WalkPath path, bool followLink) => inner.Stamp(path, followLink);

    public FileIdentity? TryIdentify(WalkPath path) => inner.TryIdentify(path);

    public bool LeadsToFile(WalkPath link) => inner.LeadsToFile(link);

    public void Dispose() => inner.Dispose();
}
