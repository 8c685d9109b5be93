using System.Text;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>What a query found, and everything it was found from. Never changes.</summary>
internal sealed class RecordedFind
{
    private RecordedFind(FileEntry[] entries, WalkError[] errors, ReadRecord record, FileSystemClock clock, long directoriesOpened)
    {
        Entries = entries;
        Errors = errors;
        Reads = record.ToArray();
        IsSettled = clock.IsSettled(record.LatestChange);
        DirectoriesOpened = directoriesOpened;
    }

    /// <summary>In the query's order.</summary>
    public IReadOnlyList<FileEntry> Entries { get; }

    /// <summary>What could not be read; with any of these the answer is not to be kept.</summary>
    public IReadOnlyList<WalkError> Errors { get; }

    /// <summary>What the answer was read from, as <see cref="ReadRecord"/> writes it, relative to the root.</summary>
    public byte[] Reads { get; }

    /// <summary>Whether nothing that was read had been changed just before the reading; otherwise it may have been changed again without a trace.</summary>
    public bool IsSettled { get; }

    /// <summary>How many directories were opened.</summary>
    public long DirectoriesOpened { get; }

    /// <summary>Runs a query. A directory that is not there holds nothing.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="query">The query; its <see cref="FileQuery.OnError"/> is not called.</param>
    /// <param name="clock">What the file system's clock said before.</param>
    public static RecordedFind Run(string root, FileQuery query, FileSystemClock clock)
    {
        var record = new ReadRecord();
        string directory = Path.Combine(root, query.Directory);
        if (!Directory.Exists(directory))
        {
            record.Add(ReadKind.Content, Encoding.UTF8.GetBytes(query.Directory), FileStamps.Of(directory));
            return new RecordedFind([], [], record, clock, 0);
        }

        Func<IDirectoryReader> open = () => new RecordingReader(root, DirectoryReaders.Open(root), record);
        var result = new FindResult(open, query with { OnError = null }, new FileSystemWalk(open), CancellationToken.None);
        FileEntry[] entries = [.. result];
        return new RecordedFind(entries, [.. result.Errors], record, clock, result.Statistics.DirectoriesOpened);
    }
}
