using System.Collections.Concurrent;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Snapshots;

/// <summary>Holds the records of a snapshot: those of its file, and newer ones. Thread-safe.</summary>
/// <param name="table">The file's records.</param>
/// <param name="ownDirectory">The directory the file lies in, relative to the root; null when it lies elsewhere.</param>
internal sealed class SnapshotStore(SnapshotTable table, byte[]? ownDirectory)
{
    private readonly object _gate = new();

    // Changes since the file was loaded, by path. Null marks a deletion and hides the file's records of that path and
    // below it. Usually there are none.
    private volatile ConcurrentDictionary<byte[], PathAndRow?>? _fresh;
    private volatile SnapshotTable _table = table;

    // Whether there are changes that the file does not hold, and whether content is among them.
    private bool _hasNews, _hasNewContent;

    /// <summary>Gets whether the file would have other content now.</summary>
    public bool IsChanged => _hasNews || _table.IsWrong;

    /// <summary>
    /// Gets whether the file lacks content. A directory whose stamp alone changed has the same content, for example after another program
    /// replaced one of its files.
    /// </summary>
    public bool HasNewContent => _hasNewContent || _table.IsWrong;

    /// <summary>Gets the number of known directories and ignore files.</summary>
    public int Count => Known().Count;

    /// <summary>Gets the rules of the known ignore files.</summary>
    public SnapshotRules Rules { get; } = new();

    /// <summary>Finds the record of a path.</summary>
    public bool TryFind(byte[] path, out SnapshotRow record)
    {
        if (_fresh is not { } news || !news.TryGetValue(path, out PathAndRow? known))
            return _table.TryFind(path, out record);
        record = known?.Record ?? default;
        return known is not null;
    }

    /// <summary>Adds the record of a reading.</summary>
    public void Set(byte[] path, SnapshotRow record)
    {
        lock (_gate)
        {
            bool isKnown = TryFind(path, out SnapshotRow known);
            bool isSame = isKnown && known.Kind == record.Kind && known.Content.SequenceEqual(record.Content);
            if (isSame && known.Stamp == record.Stamp && known.IsSettled == record.IsSettled)
                return;
            if (isKnown && !isSame && known.Kind == SnapshotRowKind.Directory)
                NoteGone(path, known, record);
            News()[path] = new PathAndRow(path, record);
            _hasNewContent |= !isSame;
            // Writing the file changes the stamp of its own directory: that alone must not cause another write, for ever.
            _hasNews |= !(isSame && ownDirectory is not null && ownDirectory.AsSpan().SequenceEqual(path));
        }
    }

    /// <summary>Removes a path and everything below it.</summary>
    public void Remove(byte[] path)
    {
        lock (_gate)
        {
            if (!TryFind(path, out _))
                return;
            News()[path] = null;
            _hasNews = _hasNewContent = true;
        }
    }

    /// <summary>Returns all records, in no guaranteed order.</summary>
    public List<PathAndRow> Known()
    {
        lock (_gate)
            return All();
    }

    /// <summary>Returns the bytes of a file with all records. From then on, the records count as unchanged.</summary>
    public byte[] ToFile(string root)
    {
        lock (_gate)
        {
            byte[] file = SnapshotFormat.Write(root, All());
            _table = SnapshotFormat.TryRead(file, root)!;
            _fresh = null;
            Rules.Clear();
            // Together with the bytes: later records are not in them.
            _hasNews = _hasNewContent = false;
            return file;
        }
    }

    /// <summary>Records that the file was not written.</summary>
    public void NotWritten()
    {
        lock (_gate)
            _hasNews = _hasNewContent = true;
    }

    private ConcurrentDictionary<byte[], PathAndRow?> News() =>
        _fresh ??= new ConcurrentDictionary<byte[], PathAndRow?>(PathBytesComparer.Comparer);

    private List<PathAndRow> All()
    {
        ICollection<PathAndRow?> news = _fresh?.Values ?? [];
        List<PathAndRow> all = [.. news.OfType<PathAndRow>(), .. _table.All().Where(known => _fresh?.ContainsKey(known.Path) != true)];

        // Newer records may have been removed again too.
        if (news.Contains(null))
            all.RemoveAll(known => IsGone(known.Path));
        return all;
    }

    private void NoteGone(byte[] directory, SnapshotRow before, SnapshotRow now)
    {
        ConcurrentDictionary<byte[], PathAndRow?> news = News();
        var left = new Dictionary<byte[], FileEntryType>(PathBytesComparer.Comparer);
        foreach ((byte[] entry, FileEntryType type) in Entries(directory, now))
        {
            left[entry] = type;
            if (news.TryGetValue(entry, out PathAndRow? known) && known is null)
                news.TryRemove(entry, out _);
        }

        // An entry with the same name and another type is removed too, with everything below it.
        foreach ((byte[] entry, FileEntryType type) in Entries(directory, before))
        {
            if (!left.TryGetValue(entry, out FileEntryType present) || present != type)
                news[entry] = null;
        }
    }

    private static IEnumerable<(byte[] Path, FileEntryType Type)> Entries(byte[] directory, SnapshotRow record)
    {
        // A former directory may be a file now, which holds nothing.
        if (record.Kind != SnapshotRowKind.Directory)
            yield break;
        var listing = new DirectoryListing();
        listing.View(record.Buffer, record.Start, record.Length, record.Entries);
        var path = new TreePath(directory);
        int at = 0;
        while (TryNext(listing, ref at, path, out byte[] entry, out FileEntryType type))
            yield return (entry, type);
    }

    private static bool TryNext(DirectoryListing listing, ref int at, TreePath directory, out byte[] entry, out FileEntryType type)
    {
        bool isThere = listing.TryNext(ref at, out ReadOnlySpan<byte> name, out type);
        entry = isThere ? directory.Append(name).Bytes : [];
        return isThere;
    }

    private bool IsGone(byte[] path)
    {
        for (int end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOf((byte)'/'))
        {
            if (News().TryGetValue(path.AsSpan(0, end).ToArray(), out PathAndRow? known) && known is null)
                return true;
        }

        return false;
    }
}
