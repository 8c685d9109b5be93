using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Watching;

namespace WorkspaceSdk.Tests.Watching;

/// <summary>A watch that keeps a snapshot, and its file, up to date.</summary>
public sealed class SnapshotWatchTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private readonly CancellationTokenSource _cancellation = new(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        _cancellation.Dispose();
        _tree.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("state/")]
    public async Task A_query_after_a_change_reads_no_directory(string directory)
    {
        string file = Path.Combine(_tree.Root, directory, "files.snapshot");
        _tree.Write(".gitignore", "*.log\n").With("a/old.txt", "b/c/d.txt", directory + "x.txt");
        var changes = Snapshot.Load(file, _tree.Workspace)
            .Watch(new FileQuery { Patterns = ["**/*.txt"] }, _cancellation.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        try
        {
            ValueTask<bool> next = changes.MoveNextAsync();
            Assert.True(File.Exists(file));

            _tree.With("a/new.txt", "new/deep/e.txt", "b/f.md").Write(".gitignore", "d.txt\n");
            File.Delete(_tree.Root + "/a/old.txt");
            var seen = new SortedDictionary<string, FileChangeKind>(StringComparer.Ordinal);
            while (seen.Count < 4)
            {
                Assert.True(await next);
                seen[changes.Current.Path] = changes.Current.Kind;
                next = changes.MoveNextAsync();
            }

            Assert.Equal(["a/new.txt", "a/old.txt", "b/c/d.txt", "new/deep/e.txt"], seen.Keys);
            Assert.Equal(
                [FileChangeKind.Created, FileChangeKind.Deleted, FileChangeKind.Deleted, FileChangeKind.Created], seen.Values);
            // Its own directory changes with each writing of the file, and a scan may be younger than a tick of the clock.
            int own = 1;
            string[] expected = [.. _tree.Workspace.Find(new FileQuery { Patterns = ["**/*.txt"] }).Paths().Order(StringComparer.Ordinal)];
            FindResult found;
            do
            {
                _cancellation.Token.ThrowIfCancellationRequested();
                found = Snapshot.Load(file, _tree.Workspace).Find(new FileQuery { Patterns = ["**/*.txt"] });
                Assert.Equal(expected, found.Paths().Order(StringComparer.Ordinal));
            }
            while (found.Statistics.DirectoriesOpened > own);

            await _cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        }
        finally
        {
            await changes.DisposeAsync();
        }
    }

    [Fact]
    public async Task Files_that_a_snapshot_writes_have_no_event()
    {
        _tree.With("state/x", "state/user");
        string file = Path.Combine(_tree.Root, "state", "files.snapshot");
        Snapshot snapshot = Snapshot.Load(file, _tree.Workspace);
        var places = new ChangedPaths();
        var events = new ChangeBuffer();
        using (new SystemEvents(_tree.Root, "", isDeep: true, snapshot.IsOwn, events))
        {
            for (int i = 0; i < 3; i++)
            {
                _tree.With($"d{i}/f");
                _ = snapshot.Find().Paths().Count();
                snapshot.Save();
            }

            File.Move(_tree.Root + "/state/user", file, overwrite: true);
            File.Move(file, _tree.Root + "/state/moved");
            _tree.With("last");
            while (!places.Moved.Contains("last"))
            {
                await events.Wait(_cancellation.Token);
                events.TakeInto(places);
            }
        }

        Assert.Equal(
            ["d0", "d0/f", "d1", "d1/f", "d2", "d2/f", "last", "state/moved", "state/user"],
            places.Moved.Union(["d0/f", "d1/f", "d2/f"]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(places.Written, static path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("state/files.snapshot", true)]
    [InlineData("state/.workspace.0123456789abcdef0123456789abcdef.tmp", true)]
    [InlineData("state/.files.snapshot.0123456789abcdef0123456789abcdef.tmp", true)]
    [InlineData("deep/er/.workspace.0123456789abcdef0123456789abcdef.tmp", true)]
    [InlineData(".files.snapshot.0123456789abcdef0123456789abcdef.tmp", true)]
    [InlineData("state/.files.snapshot", false)]
    [InlineData("state/.files.snapshot.0.tmp", false)]
    [InlineData("state/.workspace.0.tmp", false)]
    [InlineData("state/.other.0123456789abcdef0123456789abcdef.tmp", false)]
    [InlineData("state/deep/files.snapshot", false)]
    [InlineData("files.snapshot", false)]
    [InlineData("stats/files.snapshot", false)]
    [InlineData("state", false)]
    [InlineData("", false)]
    public void Only_names_that_a_snapshot_writes_are_its_own(string path, bool isOwn) =>
        Assert.Equal(isOwn, Snapshot.Load(Path.Combine(_tree.Root, "state", "files.snapshot"), _tree.Workspace).IsOwn(path));

    [Fact]
    public void A_file_of_the_same_name_is_not_the_snapshot()
    {
        using var elsewhere = new TemporaryTree();
        Snapshot snapshot = Snapshot.Load(Path.Combine(elsewhere.Root, "files.snapshot"), _tree.Workspace);

        Assert.All(["", "files.snapshot"], path => Assert.False(snapshot.IsOwn(path)));
    }

    [UnixFact]
    public async Task A_file_behind_a_link_is_the_own_one()
    {
        _tree.With("real/x");
        File.CreateSymbolicLink(_tree.Root + "/link", "real");
        Snapshot snapshot = Snapshot.Load(Path.Combine(_tree.Root, "link", "s"), _tree.Workspace);
        Assert.True(snapshot.IsOwn("real/s"));
        Assert.False(snapshot.IsOwn("s"));

        await using IAsyncEnumerator<FileChange> watch = Start("link/s");
        Task<bool> next = watch.MoveNextAsync().AsTask();
        foreach (string file in new[] { "real/a", "b" })
        {
            _tree.With(file);
            Assert.True(await next);
            Assert.Equal(new FileChange(FileChangeKind.Created, file), watch.Current);
            next = watch.MoveNextAsync().AsTask();
        }

        await _cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task Only_new_content_is_written()
    {
        string file = Path.Combine(_tree.Root, "state", "s");
        _tree.With("d/x", "state/y");
        await using IAsyncEnumerator<FileChange> watch = Start("state/s");
        Task<bool> next = watch.MoveNextAsync().AsTask();
        byte[] before = await File.ReadAllBytesAsync(file);

        // The directory gets another time and has the same entries.
        _tree.Write("d/.replacing", "new");
        File.Move(_tree.Root + "/d/.replacing", _tree.Root + "/d/x", overwrite: true);
        Assert.True(await next);
        Assert.Equal(new FileChange(FileChangeKind.Changed, "d/x"), watch.Current);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        next = watch.MoveNextAsync().AsTask();

        _tree.With("d/z");
        Assert.True(await next);
        Assert.Equal(new FileChange(FileChangeKind.Created, "d/z"), watch.Current);
        Assert.NotEqual(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_file_that_is_deleted_ends_the_watch_and_is_not_created_again()
    {
        _tree.With("state/y", "a");
        await using IAsyncEnumerator<FileChange> watch = Start("state/s");
        Task<bool> next = watch.MoveNextAsync().AsTask();

        Directory.Delete(_tree.Root + "/state", recursive: true);
        FileNotFoundException error = await Assert.ThrowsAsync<FileNotFoundException>(async () => await next);

        Assert.Contains(Path.Combine(_tree.Root, "state", "s"), error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tree.Root + "/state"));
    }

    private IAsyncEnumerator<FileChange> Start(string file) => Snapshot.Load(Path.Combine(_tree.Root, file), _tree.Workspace)
        .Watch(cancellationToken: _cancellation.Token)
        .GetAsyncEnumerator(CancellationToken.None);

    [Fact]
    public async Task A_file_that_is_no_snapshot_ends_the_watch_and_stays()
    {
        _tree.Write("README.md", "# Read me");
        IAsyncEnumerator<FileChange> changes = Snapshot.Load(Path.Combine(_tree.Root, "README.md"), _tree.Workspace)
            .Watch(cancellationToken: _cancellation.Token)
            .GetAsyncEnumerator(CancellationToken.None);

        IOException error = await Assert.ThrowsAsync<IOException>(async () => await changes.MoveNextAsync());

        Assert.Contains("WSDK0025", error.Message, StringComparison.Ordinal);
        Assert.Equal("# Read me", await File.ReadAllTextAsync(_tree.Root + "/README.md"));
    }
}
