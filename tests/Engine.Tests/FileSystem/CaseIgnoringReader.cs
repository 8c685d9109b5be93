using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Portable;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tests.FileSystem;

/// <summary>
/// A file system that keeps names as they were written and finds them in any case, as those of Windows and macOS do.
/// </summary>
internal sealed class CaseIgnoringReader(string root) : IDirectoryReader
{
    private readonly PortableDirectoryReader _inner = new(root);

    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report) =>
        _inner.TryRead(Found(directory), followLink, listing, report);

    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => _inner.TryOpen(Found(path), followLink, report);

    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) =>
        _inner.TryOpenRules(Found(path), followLink, report);

    public EntryStatus? TryGetStatus(TreePath path, bool followLink) => _inner.TryGetStatus(Found(path), followLink);

    public FileStamp Stamp(TreePath path, bool followLink) => _inner.Stamp(Found(path), followLink);

    public FileIdentity? TryIdentify(TreePath path) => _inner.TryIdentify(Found(path));

    public bool LeadsToFile(TreePath link) => _inner.LeadsToFile(Found(link));

    public void Dispose() => _inner.Dispose();

    private TreePath Found(TreePath path)
    {
        string found = "";
        foreach (string name in path.Text.Split('/'))
        {
            string directory = Path.Combine(root, found);
            string? actual = Directory.Exists(directory)
                ? Directory.EnumerateFileSystemEntries(directory)
                    .Select(Path.GetFileName)
                    .FirstOrDefault(entry => string.Equals(entry, name, StringComparison.OrdinalIgnoreCase))
                : null;
            found = RelativePath.Combine(found, actual ?? name);
        }

        return TreePath.From(found);
    }
}
