using WorkspaceSdk.Dependencies;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>
/// Changes a tree step by step, and compares after each what a snapshot and what a build's record say with a walk that knows nothing. The
/// same seed makes the same changes; what is read again depends on the clock as well.
/// </summary>
/// <param name="seed">Any number.</param>
/// <param name="tick">How coarsely the file system's clock ticks; zero for as it is.</param>
public sealed class SnapshotFuzz(int seed, TimeSpan tick)
{
    private const int EntriesAtMost = 600;
    private static readonly FileQuery BuildQuery =
        new() { Patterns = ["**/*.{cs,txt}", "a/**"], Excludes = ["**/f/**"], LinksToFilesOnly = true };

    private readonly Random _random = new(seed);
    private readonly long _nanoseconds = tick.Ticks * 100;

    /// <summary>Changes made.</summary>
    public int Steps { get; private set; }

    /// <summary>Answers compared.</summary>
    public long Answers { get; private set; }

    /// <summary>Directories whose recorded entries were used; a run where these are few proves little.</summary>
    public long Recalled { get; private set; }

    /// <summary>Directories that were read.</summary>
    public long Opened { get; private set; }

    /// <summary>How often a build's record was found to hold.</summary>
    public int RecordsBelieved { get; private set; }

    /// <summary>What differed.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Runs until so many steps are done, or five answers differ.</summary>
    public void Run(int steps, Action<string> onDifference)
    {
        while (Steps < steps && Differences.Count < 5)
        {
            string place = Path.Combine(Path.GetTempPath(), "wsdk-snap-" + Guid.NewGuid().ToString("N")[..12]);
            Directory.CreateDirectory(Path.Combine(place, "tree"));
            Directory.CreateDirectory(Path.Combine(place, "outside"));
            try
            {
                RunTree(place, Math.Min(steps - Steps, 2_000), onDifference);
            }
            finally
            {
                Directory.Delete(place, recursive: true);
            }
        }
    }

    private void RunTree(string place, int steps, Action<string> onDifference)
    {
        string root = Path.Combine(place, "tree");
        var workspace = WorkspaceTree.At(root);
        var changes = new RandomChanges(_random, root, Path.Combine(place, "outside"));
        byte[] file = [];
        SnapshotStore store = Load(file, workspace);
        CachedQuery? record = null;
        for (int step = 0; step < steps; step++, Steps++)
        {
            // Now and then nothing happens for a while, so that something settles.
            if (_random.Next(60) == 0)
                Thread.Sleep(tick + TimeSpan.FromMilliseconds(25));
            string change = changes.Next();
            // Files are what grows; a tree that is too large is begun anew.
            if (step % 50 == 0
                && Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Take(EntriesAtMost).Count()
                    == EntriesAtMost)
                return;
            FileQuery query = RandomQuery();
            Compare($"step {Steps}, {change}", workspace.Find(query), Find(workspace, store, query), onDifference);
            record = CompareRecord($"record, step {Steps}, {change}", workspace, place, record, onDifference);
            if (_random.Next(3) == 0)
                store = Load(file = store.IsChanged ? store.ToFile(root) : file, workspace);
        }
    }

    private static SnapshotStore Load(byte[] file, WorkspaceTree workspace) =>
        new(SnapshotFormat.TryRead(file, workspace.Root) ?? SnapshotTable.Empty, null);

    private FindResult Find(WorkspaceTree workspace, SnapshotStore store, FileQuery query)
    {
        string outside = Path.Combine(Path.GetDirectoryName(workspace.Root)!, "outside");
        return workspace.Find(
            query,
            new EntrySource(workspace.Root, () => new SnapshotReader(Coarse(workspace.OpenReader()), store, () => Clock(outside))),
            CancellationToken.None);
    }

    private IDirectoryReader Coarse(IDirectoryReader reader) => _nanoseconds == 0 ? reader : new CoarseReader(reader, _nanoseconds);

    private FileSystemClock Clock(string directory)
    {
        var clock = FileSystemClock.Read(directory);
        return _nanoseconds == 0 ? clock : new FileSystemClock(CoarseReader.Truncate(clock.Now, _nanoseconds), _nanoseconds);
    }

    private void Compare(string what, FindResult expected, FindResult actual, Action<string> onDifference)
    {
        string[] wanted = [.. expected.Select(static e => $"{e.Path} {e.Type}")];
        string[] got = [.. actual.Select(static e => $"{e.Path} {e.Type}")];
        string[] errors = [.. expected.Errors.Select(static e => e.Path).Order(StringComparer.Ordinal)],
            gotErrors = [.. actual.Errors.Select(static e => e.Path).Order(StringComparer.Ordinal)];
        Answers++;
        Recalled += actual.Statistics.DirectoriesRecalled;
        Opened += actual.Statistics.DirectoriesOpened;
        if (wanted.SequenceEqual(got) && errors.SequenceEqual(gotErrors))
            return;
        Differences.Add(what);
        onDifference(
            $"{what}\n  missed: {string.Join(", ", wanted.Except(got))}\n  phantoms: {string.Join(", ", got.Except(wanted))}\n"
            + $"  errors: {string.Join(", ", errors)} / {string.Join(", ", gotErrors)}");
    }

    // What a build does: as long as nothing recorded differs, the old answer is the answer.
    private CachedQuery CompareRecord(string what, WorkspaceTree workspace, string place, CachedQuery? record, Action<string> onDifference)
    {
        using IDirectoryReader reader = DirectoryReaders.Open(workspace.Root);
        if (record is { IsSettled: true } && DependencyCheck.IsUnchanged(reader, record.Reads, out _))
        {
            RecordsBelieved++;
            Answers++;
            string[] wanted = [.. workspace.Find(BuildQuery).Select(static e => e.Path)];
            if (!wanted.SequenceEqual(record.Entries.Select(static e => e.Path)))
            {
                Differences.Add(what);
                onDifference(what);
            }

            return record;
        }

        return CachedQuery.Run(
            workspace.Root,
            BuildQuery,
            FileSystemClock.Read(Path.Combine(place, "outside")),
            record is null ? null : Known(workspace.Root, record));
    }

    private static SnapshotTable? Known(string root, CachedQuery record) =>
        SnapshotFormat.TryRead(
            SnapshotFormat.Write(root, [.. record.Contents.DistinctBy(static known => known.Path, PathBytesComparer.Comparer)]), root);

    private FileQuery RandomQuery()
    {
        string[][] patterns = [["**"], ["**/*.cs"], ["a/**"], ["*/b/**", "**/*.txt"]];
        return new FileQuery
        {
            Patterns = patterns[_random.Next(patterns.Length)],
            StartDirectory = _random.Next(6) == 0 ? "a" : "",
            Types = _random.Next(2) == 0 ? FileEntryTypes.All : FileEntryTypes.File | FileEntryTypes.Link,
            RespectIgnoreFiles = _random.Next(5) != 0,
            UseDotIgnoreFiles = _random.Next(3) == 0,
            IncludeHidden = _random.Next(2) == 0,
            FollowLinks = _random.Next(8) == 0,
            Threads = 1 + _random.Next(2),
            EnterNestedRepositories = _random.Next(4) != 0,
        };
    }
}
