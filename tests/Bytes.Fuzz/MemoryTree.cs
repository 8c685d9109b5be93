using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Fuzz;

/// <summary>
/// A small tree without a file system: the same stamps in each run, and nothing outside. Whoever asks for a
/// path that leads out of it breaks a promise.
/// </summary>
internal sealed class MemoryTree : IDirectoryReader
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal) { [""] = new(FileEntryType.Directory, []) };

    /// <summary>Makes the tree.</summary>
    public MemoryTree()
    {
        foreach (string path in (string[])["a/b/c.txt", "a/d.cs", "e/.h", "e/f.txt", "g", "long-name-of-a-directory/x.cs", "é/ü.txt"])
            Add(path, path);
        Add(".gitignore", "*.log\n/e/\n!/e/f.txt\n");
        Add("a/.gitignore", "d.*\n");
        _entries["link"] = new(FileEntryType.Link, []);
    }

    /// <summary>Gets the root's path. Nothing lies there.</summary>
    public static string Root => "/fuzzed";

    /// <summary>Gets a clock by which everything was changed long ago: what is recorded is believed.</summary>
    public static FileSystemClock Settled => new(long.MaxValue, 0);

    /// <summary>Gets or sets whether absolute paths and those with <c>..</c> may be asked for; they name nothing.</summary>
    public bool MayAskOutside { get; set; }

    /// <inheritdoc/>
    public FileStamp Stamp(TreePath path, bool followLink)
    {
        if (Find(path, followLink) is not var (name, entry))
            return FileStamp.Absent;
        uint mode = entry.Type switch { FileEntryType.Directory => 0x41EDu, FileEntryType.Link => 0xA1FFu, _ => 0x81A4u };
        return new FileStamp(
            1,
            (ulong)(name.Length + 2 + (name.Length > 0 ? name[^1] : 0)),
            mode,
            entry.Content.Length,
            1_700_000_000_123_456_789,
            1_700_000_000_123_456_789);
    }

    /// <inheritdoc/>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report)
    {
        listing.Clear();
        if (Find(directory, followLink) is not var (name, entry) || entry.Type != FileEntryType.Directory)
            return false;
        string prefix = name.Length == 0 ? "" : name + "/";
        foreach ((string path, Entry found) in _entries)
        {
            if (path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) < 0)
                listing.Add(path[prefix.Length..], found.Type);
        }

        return true;
    }

    /// <inheritdoc/>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) =>
        Find(path, followLink) is var (_, entry) && entry.Type == FileEntryType.File ? new MemoryContent(entry.Content) : null;

    /// <inheritdoc/>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => TryOpen(path, followLink, report);

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink) =>
        Find(path, followLink) is var (_, entry)
            ? new EntryStatus(entry.Type, entry.Content.Length, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, false)
            : null;

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(TreePath path) =>
        Find(path, followLink: true) is var (name, entry) ? new FileIdentity(entry.Type, 0, 0, name) : null;

    /// <inheritdoc/>
    public bool LeadsToFile(TreePath link) => Find(link, followLink: true) is var (_, entry) && entry.Type == FileEntryType.File;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is open.
    }

    private void Add(string path, string content)
    {
        for (int slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            _entries[path[..slash]] = new(FileEntryType.Directory, []);
        _entries[path] = new(FileEntryType.File, Encoding.UTF8.GetBytes(content));
    }

    // The one link leads to `a`.
    private (string Name, Entry Entry)? Find(TreePath path, bool followLink)
    {
        if (!MayAskOutside && !TreePath.IsPath(path.Bytes))
            throw new FuzzException($"the path '{path.Text}' is asked for, which lies not below the root");
        string name = path.Text;
        if ((followLink && name == "link") || name.StartsWith("link/", StringComparison.Ordinal))
            name = "a" + name["link".Length..];
        return _entries.TryGetValue(name, out Entry? entry) ? (name, entry) : null;
    }

    private sealed record Entry(FileEntryType Type, byte[] Content);
}
