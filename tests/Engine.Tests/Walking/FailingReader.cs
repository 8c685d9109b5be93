using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;


namespace WorkspaceSdk.Tests.Walking;

/// <summary>A reader that cannot read one directory: by permission when no error is given, else by a defect.</summary>
internal sealed class FailingReader(IDirectoryReader inner, string directory, Exception? defect = null) : IDirectoryReader
{
    public bool TryRead(TreePath path, bool followLink, DirectoryListing listing, ReadReport report)
    {
        if (path.Text != directory)
            return inner.TryRead(path, followLink, listing, report);
        if (defect is not null)
            throw defect;
        report.Error(path.Text, "Permission denied", new UnauthorizedAccessException());
        return false;
    }

    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => inner.TryOpenRules(path, followLink, report);

    public EntryStatus? TryGetStatus(TreePath path, bool followLink) => inner.TryGetStatus(path, followLink);

    public FileStamp Stamp(TreePath path, bool followLink) => inner.Stamp(path, followLink);

    public FileIdentity? TryIdentify(TreePath path) => inner.TryIdentify(path);

    public bool LeadsToFile(TreePath link) => inner.LeadsToFile(link);

    public void Dispose() => inner.Dispose();
}
