using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Watching;

/// <summary>Watching real directories.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private readonly CancellationTokenSource _cancellation = new(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        _cancellation.Dispose();
        _tree.Dispose();
    }

    [Fact]
    public async Task Changes_come_joined_and_filtered()
    {
        _tree.Write(".gitignore", "*.log").With("d/old.txt");
        await using var watched = new Watched(_tree, new FileQuery { Patterns = ["**/*.txt"] }, _cancellation.Token);
        _tree.Write("a.log", "x").Write("b.md", "x").Write("d/new.txt", "1").Write("d/new.txt", "2");
        Assert.Equal([Created("d/new.txt")], await watched.Next(1));
        File.Delete(_tree.Root + "/d/old.txt");
        Assert.Equal([Deleted("d/old.txt")], await watched.Next(1));
        _tree.Write("d/new.txt", "3");
        Assert.Equal([Changed("d/new.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task Watching_ends_when_cancelled()
    {
        using var soon = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (FileChange change in _tree.Workspace.Watch(cancellationToken: soon.Token))
                Assert.Fail($"nothing changed, but {change}");
        });
    }

    [Fact]
    public async Task Files_written_right_after_their_new_directories_are_reported()
    {
        await using var watched = new Watched(_tree, new FileQuery(), _cancellation.Token);
        string[] files = [.. Enumerable.Range(0, 200).Select(static i => $"new{i % 20}/deep{i % 5}/er/f{i}.txt")];
        _tree.With(files);
        Assert.Equal(files.Order(StringComparer.Ordinal).Select(Created), await watched.Next(files.Length));
        // They are watched from now on.
        _tree.Write(files[7], "x").With("new0/deep0/er/later");
        Assert.Equal([Created("new0/deep0/er/later"), Changed(files[7])], await watched.Next(2));
    }

    [Fact]
    public async Task Changes_in_ignored_directories_are_not_reported()
    {
        _tree.Write(".gitignore", "out/\n").With("out/old", "src/a");
        await using var watched = new Watched(_tree, new FileQuery(), _cancellation.Token);
        _tree.With("out/new/x", "out/y").Write("out/old", "changed");
        Directory.Delete(_tree.Root + "/out/new", recursive: true);
        _tree.With(".git/index.lock", "src/b");
        Assert.Equal([Created("src/b")], await watched.Next(1));
    }

    [Fact]
    public async Task A_directory_that_is_moved_takes_its_files_along()
    {
        _tree.With("d/a.txt", "d/x/b.txt", "d/c.md", "stay.txt");
        await using var watched = new Watched(_tree, new FileQuery { Patterns = ["**/*.txt"] }, _cancellation.Token);
        Directory.Move(_tree.Root + "/d", _tree.Root + "/e");
        Assert.Equal(
            [new(FileChangeKind.Renamed, "e/a.txt", "d/a.txt"), new(FileChangeKind.Renamed, "e/x/b.txt", "d/x/b.txt")],
            await watched.Next(2));

        using var elsewhere = new TemporaryTree();
        Directory.Move(_tree.Root + "/e", elsewhere.Root + "/e");
        Assert.Equal([Deleted("e/a.txt"), Deleted("e/x/b.txt")], await watched.Next(2));
        Directory.Move(elsewhere.Root + "/e/x", _tree.Root + "/y");
        Assert.Equal([Created("y/b.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task Saving_by_replacing_is_a_change_and_leaves_no_trace_of_the_other_file()
    {
        _tree.With("a.txt");
        await using var watched = new Watched(_tree, new FileQuery(), _cancellation.Token);
        _tree.Write("a.txt.tmp", "new");
        File.Move(_tree.Root + "/a.txt.tmp", _tree.Root + "/a.txt", overwrite: true);
        Assert.Equal([Changed("a.txt")], await watched.Next(1));
        // Another way that editors go.
        File.Move(_tree.Root + "/a.txt", _tree.Root + "/a.txt~");
        _tree.Write("a.txt", "newer");
        File.Delete(_tree.Root + "/a.txt~");
        Assert.Equal([Changed("a.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task A_file_renamed_to_a_name_that_is_not_wanted_is_gone()
    {
        _tree.With("a.txt", "b.md");
        await using var watched = new Watched(_tree, new FileQuery { Patterns = ["*.txt"] }, _cancellation.Token);
        File.Move(_tree.Root + "/a.txt", _tree.Root + "/a.md");
        Assert.Equal([Deleted("a.txt")], await watched.Next(1));
        File.Move(_tree.Root + "/b.md", _tree.Root + "/b.txt");
        Assert.Equal([Created("b.txt")], await watched.Next(1));
        File.Move(_tree.Root + "/b.txt", _tree.Root + "/c.txt");
        File.Move(_tree.Root + "/c.txt", _tree.Root + "/d.txt");
        Assert.Equal([new FileChange(FileChangeKind.Renamed, "d.txt", "b.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task An_edited_ignore_file_adds_and_removes_what_it_is_about()
    {
        _tree.Write("d/.gitignore", "*.log\n").With("d/a.log", "d/b/c.log", "d/b/k.tmp", "x.log");
        await using var watched = new Watched(_tree, new FileQuery(), _cancellation.Token);
        _tree.Write("d/.gitignore", "*.tmp\n");
        Assert.Equal([Created("d/a.log"), Created("d/b/c.log"), Deleted("d/b/k.tmp")], await watched.Next(3));
    }

    [Fact]
    public async Task A_watched_directory_that_goes_ends_the_watch()
    {
        _tree.With("w/a");
        await using var watched = new Watched(_tree, new FileQuery { StartDirectory = "w" }, _cancellation.Token);
        Directory.Delete(_tree.Root + "/w", recursive: true);
        Assert.Equal([Deleted("w/a")], await watched.Next(1));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => watched.Next(1));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(async () => await _tree.Workspace
            .Watch(new FileQuery { StartDirectory = "w" }, _cancellation.Token)
            .GetAsyncEnumerator()
            .MoveNextAsync());
    }

    [LinuxFact]
    public async Task A_watch_of_one_level_takes_one_watch_of_the_system()
    {
        const int Directories = 777;
        _tree.With([.. Enumerable.Range(0, Directories).Select(static i => $"d{i}/f")]);
        // What each watcher of this process holds; other tests have fewer.
        static int Most() => Directory.GetFiles("/proc/self/fdinfo")
            .Max(static file =>
                File.Exists(file) ? Lines(file).Count(static line => line.StartsWith("inotify", StringComparison.Ordinal)) : 0);

        await using (new Watched(_tree, new FileQuery { MaxDepth = 2 }, _cancellation.Token))
            Assert.InRange(Most(), Directories, int.MaxValue);
        await using var watched = new Watched(_tree, new FileQuery { MaxDepth = 1, Types = FileEntryTypes.All }, _cancellation.Token);
        Assert.InRange(Most(), 1, Directories - 1);
        _tree.Write("d0/new", "x").Write("d0/f", "x").Write("a", "x");
        Directory.Delete(_tree.Root + "/d1", recursive: true);
        Assert.Equal([Created("a"), Deleted("d1")], await watched.Next(2));
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            // Closed meanwhile.
            return [];
        }
    }

    private static FileChange Created(string path) => new(FileChangeKind.Created, path);

    private static FileChange Changed(string path) => new(FileChangeKind.Changed, path);

    private static FileChange Deleted(string path) => new(FileChangeKind.Deleted, path);

    /// <summary>A watch that has begun.</summary>
    private sealed class Watched : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end;
        private readonly IAsyncEnumerator<FileChange> _changes;
        private Task<bool> _next;

        public Watched(TemporaryTree tree, FileQuery query, CancellationToken cancellationToken)
        {
            _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _changes = tree.Workspace.Watch(query, _end.Token).GetAsyncEnumerator(CancellationToken.None);
            _next = _changes.MoveNextAsync().AsTask();
        }

        /// <summary>The next changes, by path: on a busy machine they may come in portions.</summary>
        public async Task<IEnumerable<FileChange>> Next(int count)
        {
            var seen = new List<FileChange>();
            while (seen.Count < count)
            {
                Assert.True(await _next);
                seen.Add(_changes.Current);
                _next = _changes.MoveNextAsync().AsTask();
            }

            return seen.OrderBy(static change => change.Path, StringComparer.Ordinal);
        }

        public async ValueTask DisposeAsync()
        {
            // An element is still awaited; the enumerator can only go after that.
            await _end.CancelAsync();
            await _next.ContinueWith(static _ => { }, TaskScheduler.Default);
            await _changes.DisposeAsync();
            _end.Dispose();
        }
    }
}
