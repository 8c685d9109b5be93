using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>
/// Returns of each directory only the entries that lead to one path or decide about it: ignore files and a <c>.git</c>. A walk over
/// it decides about that path as about any other, and reads nothing else. It can pretend that a missing path exists. Used by one thread.
/// </summary>
internal sealed class OnePathReader(IDirectoryReader inner, TreePath path, Visibility visibility) : IDirectoryReader
{
    private readonly Dictionary<string, List<(byte[] Name, FileEntryType Type)>?> _known = new(StringComparer.Ordinal);
    private readonly DirectoryListing _all = new();

    /// <summary>Gets the type to assume for a missing end of the path; null to leave it missing.</summary>
    public FileEntryType? Assumed { get; init; }

    /// <summary>Gets the first read error on the way; null for none.</summary>
    public WalkError? Error { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report)
    {
        listing.Clear();
        string key = (followLink ? "+" : "-") + directory.Text;
        if (!_known.TryGetValue(key, out List<(byte[] Name, FileEntryType Type)>? entries))
            _known[key] = entries = Read(directory, followLink);
        if (entries is null)
            return false;
        foreach ((byte[] name, FileEntryType type) in entries)
            listing.Add(Encoding.UTF8.GetString(name), type);
        return true;
    }

    /// <inheritdoc/>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

    /// <inheritdoc/>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => inner.TryOpenRules(path, followLink, report);

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink) => inner.TryGetStatus(path, followLink);

    /// <inheritdoc/>
    public FileStamp Stamp(TreePath path, bool followLink) => inner.Stamp(path, followLink);

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(TreePath path) =>
        inner.TryIdentify(path) ?? (IsAssumed(path) ? new FileIdentity(FileEntryType.Directory, 0, 0, path.Text) : null);

    /// <inheritdoc/>
    public bool LeadsToFile(TreePath link) => inner.LeadsToFile(link);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The caller opened the inner reader, and closes it.
    }

    private List<(byte[] Name, FileEntryType Type)>? Read(TreePath directory, bool followLink)
    {
        byte[]? next = NextName(directory);
        WalkError? failure = null;
        if (!inner.TryRead(directory, followLink, _all, new ReadReport(new FindStatistics(), error => failure = error)))
        {
            if (next is not null && IsAssumed(directory))
                return [(next, TypeOfAssumed(directory, next))];
            Error ??= failure;
            return null;
        }

        // An incomplete listing may lack the path.
        Error ??= failure;
        var entries = new List<(byte[] Name, FileEntryType Type)>();
        int at = 0;
        bool holdsNext = false;
        while (_all.TryNext(ref at, out ReadOnlySpan<byte> name, out FileEntryType type))
        {
            bool isNext = next is not null && name.SequenceEqual(next);
            holdsNext |= isNext;
            if (isNext || visibility.DecidesAboutOthers(name))
                entries.Add((name.ToArray(), type));
        }

        if (next is not null && !holdsNext && Assumed is not null)
            entries.Add((next, TypeOfAssumed(directory, next)));
        return entries;
    }

    // The next name of the path below a directory; null when the path is not below it, or no directory can hold the name.
    private byte[]? NextName(TreePath directory)
    {
        int start = directory.PrefixLength;
        if (path.Bytes.Length <= start
            || !path.Bytes.AsSpan(0, directory.Bytes.Length).SequenceEqual(directory.Bytes)
            || (start > 0 && path.Bytes[start - 1] != '/'))
            return null;
        ReadOnlySpan<byte> rest = path.Bytes.AsSpan(start);
        int slash = rest.IndexOf((byte)'/');
        ReadOnlySpan<byte> name = slash < 0 ? rest : rest.Slice(0, slash);
        return name.Length > DirectoryListing.LongestName ? null : name.ToArray();
    }

    private FileEntryType TypeOfAssumed(TreePath directory, byte[] next) =>
        directory.PrefixLength + next.Length < path.Bytes.Length ? FileEntryType.Directory : Assumed ?? FileEntryType.File;

    // A missing entry on the way to the path.
    private bool IsAssumed(TreePath place) =>
        Assumed is not null && NextName(place) is not null && inner.Stamp(place, followLink: true) == FileStamp.Absent;
}
