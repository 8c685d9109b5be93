using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>A reader that cannot read one directory: by permission when no error is given, else by a defect.</summary>
internal sealed class FailingReader(IDirectoryReader inner, string directory, Exception? defect = null) : IDirectoryReader
{
    public bool TryRead(WalkPath path, bool followLink, DirectoryListing listing, WalkReport report)
    {
        if (path.Text != directory)
            return inner.TryRead(path, followLink, listing, report);
        if (defect is not null)
            throw defect;
        report.Error(path.Text, "Permission denied", new UnauthorizedAccessException());
        return false;
    }

    public FileContent? TryOpen(WalkPath path, bool followLink, WalkReport report) => inner.TryOpen(path, followLink, report);

    public EntryStatus? TryGetStatus(WalkPath path, bool followLink) => inner.TryGetStatus(path, followLink);

    public FileStamp Stamp(WalkPath path, bool followLink) => inner.Stamp(path, followLink);

    public FileIdentity? TryIdentify(WalkPath path) => inner.TryIdentify(path);

    public bool LeadsToFile(WalkPath link) => inner.LeadsToFile(link);

    public void Dispose() => inner.Dispose();
}
