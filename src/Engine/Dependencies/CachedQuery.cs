using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Dependencies;

/// <summary>Represents the results of a query and their dependencies. Never changes.</summary>
internal sealed class CachedQuery
{
    private CachedQuery(DependencyLog record, FileSystemClock clock)
    {
        Reads = record.ToArray();
        IsSettled = clock.IsSettled(record.LatestChange);
    }

    /// <summary>In the query's order.</summary>
    public IReadOnlyList<FileEntry> Entries { get; private init; } = [];

    /// <summary>Gets the entries that could not be read; with any of these the result must not be kept.</summary>
    public IReadOnlyList<WalkError> Errors { get; private init; } = [];

    /// <summary>Gets the dependencies of the result, as <see cref="DependencyLog"/> writes them, relative to the root.</summary>
    public byte[] Reads { get; }

    /// <summary>Gets the contents of the directories and ignore files that were read, by path.</summary>
    public IReadOnlyList<PathAndRow> Contents { get; private init; } = [];

    /// <summary>
    /// Gets whether no dependency had changed just before it was read. Otherwise it may have changed again without a
    /// trace.
    /// </summary>
    public bool IsSettled { get; }

    /// <summary>Gets the number of directories that were opened.</summary>
    public long DirectoriesOpened { get; private init; }

    /// <summary>Runs a query. A missing directory holds nothing.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="query">The query; its <see cref="FileQuery.OnError"/> is not called.</param>
    /// <param name="clock">The file system's clock, read before the query.</param>
    /// <param name="known">The contents that are known from before: unchanged directories are not read.</param>
    public static CachedQuery Run(string root, FileQuery query, FileSystemClock clock, SnapshotTable? known = null)
    {
        var record = new DependencyLog();
        string directory = Path.Combine(root, query.StartDirectory);
        if (!Directory.Exists(directory))
        {
            record.Add(DependencyKind.Content, Encoding.UTF8.GetBytes(query.StartDirectory), FileStamps.Of(directory));
            return new CachedQuery(record, clock);
        }

        var store = new SnapshotStore(known ?? SnapshotTable.Empty, null);
        var source = new EntrySource(
            root, () => new SnapshotReader(new DependencyRecorder(DirectoryReaders.Open(root), record), store, () => clock));
        var result = new FindResult(source, new FileQuery(query) { OnError = null }, CancellationToken.None);
        FileEntry[] entries = [.. result];
        return new CachedQuery(record, clock)
        {
            Entries = entries,
            Errors = [.. result.Errors],
            Contents = [.. Contained(record, store)],
            DirectoriesOpened = result.Statistics.DirectoriesOpened,
        };
    }

    private static IEnumerable<PathAndRow> Contained(DependencyLog record, SnapshotStore store)
    {
        foreach (byte[] path in record.Paths())
        {
            if (store.TryFind(path, out SnapshotRow content))
                yield return new PathAndRow(path, content);
        }
    }
}
