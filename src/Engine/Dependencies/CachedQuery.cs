using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Dependencies;

/// <summary>Represents the results of a query, and everything they were made from. Never changes.</summary>
internal sealed class CachedQuery
{
    private CachedQuery(DependencyLog record, FileSystemClock clock)
    {
        Reads = record.ToArray();
        IsSettled = clock.IsSettled(record.LatestChange);
    }

    /// <summary>In the query's order.</summary>
    public IReadOnlyList<FileEntry> Entries { get; private init; } = [];

    /// <summary>Gets what could not be read; with any of these the answer is not to be kept.</summary>
    public IReadOnlyList<WalkError> Errors { get; private init; } = [];

    /// <summary>Gets what the answer was read from, as <see cref="DependencyLog"/> writes it, relative to the root.</summary>
    public byte[] Reads { get; }

    /// <summary>Gets what stood in the directories and ignore files it was read from, by path.</summary>
    public IReadOnlyList<PathAndRow> Contents { get; private init; } = [];

    /// <summary>
    /// Gets whether nothing that was read had been changed just before the reading; otherwise it may have been changed again without a
    /// trace.
    /// </summary>
    public bool IsSettled { get; }

    /// <summary>Gets the number of directories that were opened.</summary>
    public long DirectoriesOpened { get; private init; }

    /// <summary>Runs a query. A directory that is not there holds nothing.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="query">The query; its <see cref="FileQuery.OnError"/> is not called.</param>
    /// <param name="clock">What the file system's clock said before.</param>
    /// <param name="known">What is known from before: of directories that did not change nothing is read.</param>
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
