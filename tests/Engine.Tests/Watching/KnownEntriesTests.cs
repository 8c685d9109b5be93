using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Walking;
using WorkspaceSdk.Watching;

namespace WorkspaceSdk.Tests.Watching;

/// <summary>What is made of events, with events that the tests make themselves.</summary>
public sealed class KnownEntriesTests : IDisposable
{
    private static readonly FileQuery Query = new() { Patterns = ["**/*.txt"], Sort = FileSort.None };
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void After_lost_events_everything_is_looked_at_again()
    {
        _tree.With("same.txt", "gone/a.txt", "other.md");
        string old = Path.Combine(_tree.Root, "same.txt");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-1));
        _tree.With("written.txt");
        File.SetLastWriteTimeUtc(_tree.Root + "/written.txt", DateTime.UtcNow.AddHours(-1));
        KnownEntries known = Load();
        Directory.Delete(_tree.Root + "/gone", recursive: true);
        _tree.Write("written.txt", "x").With("new/b.txt", "new/c.md");
        Assert.Equal(
        [
            new FileChange(FileChangeKind.Overflow, ""),
            new(FileChangeKind.Deleted, "gone/a.txt"),
            new(FileChangeKind.Created, "new/b.txt"),
            new(FileChangeKind.Changed, "written.txt")
        ],
            known.Update(Places(new ChangeEvent(FileChangeKind.Overflow, "")), CancellationToken.None));
    }

    [Theory]
    [InlineData("gone0")]
    [InlineData("gone.txt")]
    [InlineData("gonee")]
    [InlineData("gone0/a.txt")]
    [InlineData("gone-1/a.txt")]
    public void Entries_beside_a_directory_that_goes_stay_known(string beside)
    {
        _tree.With("gone/a.txt", beside);
        KnownEntries known = Load(new FileQuery { Sort = FileSort.None });
        Directory.Delete(_tree.Root + "/gone", recursive: true);
        Assert.Equal(
            [new FileChange(FileChangeKind.Deleted, "gone/a.txt")],
            known.Update(Places(new ChangeEvent(FileChangeKind.Deleted, "gone")), CancellationToken.None));
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_watch_with_its_error()
    {
        var watch = new WorkspaceWatch(
            events =>
            {
                events.End(new IOException("no more watches"));
                return new CancellationTokenSource();
            },
            Load(),
            TimeSpan.Zero,
            looked: static () => { });
        IOException error = await Assert.ThrowsAsync<IOException>(async () => await watch
            .Watch(CancellationToken.None)
            .GetAsyncEnumerator()
            .MoveNextAsync());
        Assert.Equal("no more watches", error.Message);
    }

    [Fact]
    public async Task Events_that_never_pause_are_reported_anyway()
    {
        _tree.With("busy.txt");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Task feeding = Task.CompletedTask;
        var watch = new WorkspaceWatch(
            events =>
            {
                feeding = Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        events.Add(new ChangeEvent(FileChangeKind.Changed, "busy.txt"));
                        await Task.Yield();
                    }
                });
                return new CancellationTokenSource();
            },
            Load(),
            TimeSpan.FromMilliseconds(5),
            looked: static () => { });
        await using (IAsyncEnumerator<FileChange> changes = watch.Watch(stop.Token).GetAsyncEnumerator())
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.True(await changes.MoveNextAsync());
                Assert.Equal(new FileChange(FileChangeKind.Changed, "busy.txt"), changes.Current);
            }
        }

        await stop.CancelAsync();
        await feeding;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Reported_changes_lead_from_the_old_state_to_the_new_one(int seed)
    {
        var random = new Random(seed);
        KnownEntries known = Load();
        var model = new SortedSet<string>(StringComparer.Ordinal);
        for (int round = 0; round < 150; round++)
        {
            var places = new ChangedPaths();
            for (int i = random.Next(1, 8); i > 0; i--)
                Change(random, places);
            foreach (FileChange change in known.Update(places, CancellationToken.None))
            {
                if (change.Kind is FileChangeKind.Deleted or FileChangeKind.Renamed)
                    Assert.True(model.Remove(change.OldPath ?? change.Path), change.ToString());
                if (change.Kind is FileChangeKind.Created or FileChangeKind.Renamed)
                    Assert.True(model.Add(change.Path), change.ToString());
                if (change.Kind is FileChangeKind.Changed)
                    Assert.True(model.Contains(change.Path), change.ToString());
            }

            Assert.Equal(_tree.Workspace.Find(new FileQuery(Query) { Sort = FileSort.Path }).Select(static e => e.Path), model);
        }
    }

    // One change of the tree, and the events that Linux has for it.
    private void Change(Random random, ChangedPaths places)
    {
        string path = RandomPath(random), full = Path.Combine(_tree.Root, path);
        switch (random.Next(6))
        {
            case 0 when !Path.Exists(full):
                MakeParents(path, places);
                File.WriteAllText(full, "");
                places.Add(new ChangeEvent(FileChangeKind.Created, path));
                break;
            case 1 when !Path.Exists(full):
                // Of what is made in a new directory some events never come.
                MakeParents(path, places);
                _tree.With(path + "/x/1.txt", path + "/x/y/2.txt");
                places.Add(new ChangeEvent(FileChangeKind.Created, path));
                break;
            case 2 when Path.Exists(full):
                if (Directory.Exists(full))
                    Directory.Delete(full, recursive: true);
                else
                    File.Delete(full);
                places.Add(new ChangeEvent(FileChangeKind.Deleted, path));
                break;
            case 3 or 4 when Path.Exists(full):
                string target = RandomPath(random);
                if (Path.Exists(Path.Combine(_tree.Root, target)) || (target + "/").StartsWith(path + "/", StringComparison.Ordinal))
                    break;
                MakeParents(target, places);
                Directory.Move(full, Path.Combine(_tree.Root, target));
                places.Add(new ChangeEvent(FileChangeKind.Renamed, target, path));
                break;
            case 5:
                string rules = random.Next(2) == 0 ? ".gitignore" : "a/.gitignore";
                bool isNew = !File.Exists(Path.Combine(_tree.Root, rules));
                MakeParents(rules, places);
                _tree.Write(rules, random.Next(3) switch { 0 => "b/\n", 1 => "1.txt\n", _ => "" });
                places.Add(new ChangeEvent(isNew ? FileChangeKind.Created : FileChangeKind.Changed, rules));
                break;
        }
    }

    private void MakeParents(string path, ChangedPaths places)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            string parent = Path.Combine(_tree.Root, path[..slash]);
            if (File.Exists(parent))
            {
                File.Delete(parent);
                places.Add(new ChangeEvent(FileChangeKind.Deleted, path[..slash]));
            }

            if (Directory.Exists(parent))
                continue;
            Directory.CreateDirectory(parent);
            places.Add(new ChangeEvent(FileChangeKind.Created, path[..slash]));
        }
    }

    private static string RandomPath(Random random) => string.Join(
        '/',
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(5) switch
        {
            0 => "a",
            1 => "b",
            2 => "a-b",
            3 => "1.txt",
            _ => "z.txt",
        }));

    private static ChangedPaths Places(params ChangeEvent[] events)
    {
        var places = new ChangedPaths();
        Array.ForEach(events, places.Add);
        return places;
    }

    private KnownEntries Load(FileQuery? query = null)
    {
        WorkspaceTree workspace = _tree.Workspace;
        var report = new ReadReport(new FindStatistics(), static error => Assert.Fail(error.ToString()));
        var known = new KnownEntries(
            new EntrySource(_tree.Root, () => DirectoryReaders.Open(_tree.Root)),
            FindPlan.Create(query ?? Query),
            report,
            since => workspace.Find(new FileQuery(Query) { ModifiedAfter = since }));
        known.Load(CancellationToken.None);
        return known;
    }
}
