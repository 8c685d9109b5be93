using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Watching;

/// <summary>Watching real directories.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryTree tree = new();
    private readonly CancellationTokenSource cancellation = new(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        cancellation.Dispose();
        tree.Dispose();
    }

    [Fact]
    public async Task Changes_come_joined_and_filtered()
    {
        tree.Write(".gitignore", "*.log").With("d/old.txt");
        await using var watched = new Watched(tree, new FileQuery { Patterns = ["**/*.txt"] }, cancellation.Token);
        tree.Write("a.log", "x").Write("b.md", "x").Write("d/new.txt", "1").Write("d/new.txt", "2");
        Assert.Equal([Created("d/new.txt")], await watched.Next(1));
        File.Delete(tree.Root + "/d/old.txt");
        Assert.Equal([Deleted("d/old.txt")], await watched.Next(1));
        tree.Write("d/new.txt", "3");
        Assert.Equal([Changed("d/new.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task Watching_ends_when_cancelled()
    {
        using var soon = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (FileChange change in tree.Workspace.Watch(cancellation: soon.Token))
                Assert.Fail($"nothing changed, but {change}");
        });
    }

    [Fact]
    public async Task Files_written_right_after_their_new_directories_are_told()
    {
        await using var watched = new Watched(tree, new FileQuery(), cancellation.Token);
        string[] files = [.. Enumerable.Range(0, 200).Select(static i => $"new{i % 20}/deep{i % 5}/er/f{i}.txt")];
        tree.With(files);
        Assert.Equal(files.Order(StringComparer.Ordinal).Select(Created), await watched.Next(files.Length));
        // They are watched from now on.
        tree.Write(files[7], "x").With("new0/deep0/er/later");
        Assert.Equal([Created("new0/deep0/er/later"), Changed(files[7])], await watched.Next(2));
    }

    [Fact]
    public async Task What_happens_in_ignored_directories_is_not_told()
    {
        tree.Write(".gitignore", "out/\n").With("out/old", "src/a");
        await using var watched = new Watched(tree, new FileQuery(), cancellation.Token);
        tree.With("out/new/x", "out/y").Write("out/old", "changed");
        Directory.Delete(tree.Root + "/out/new", recursive: true);
        tree.With(".git/index.lock", "src/b");
        Assert.Equal([Created("src/b")], await watched.Next(1));
    }

    [Fact]
    public async Task A_directory_that_is_moved_takes_its_files_along()
    {
        tree.With("d/a.txt", "d/x/b.txt", "d/c.md", "stay.txt");
        await using var watched = new Watched(tree, new FileQuery { Patterns = ["**/*.txt"] }, cancellation.Token);
        Directory.Move(tree.Root + "/d", tree.Root + "/e");
        Assert.Equal([new(FileChangeKind.Renamed, "e/a.txt", "d/a.txt"), new(FileChangeKind.Renamed, "e/x/b.txt", "d/x/b.txt")], await watched.Next(2));

        using var elsewhere = new TemporaryTree();
        Directory.Move(tree.Root + "/e", elsewhere.Root + "/e");
        Assert.Equal([Deleted("e/a.txt"), Deleted("e/x/b.txt")], await watched.Next(2));
        Directory.Move(elsewhere.Root + "/e/x", tree.Root + "/y");
        Assert.Equal([Created("y/b.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task Saving_by_replacing_is_a_change_and_leaves_no_trace_of_the_other_file()
    {
        tree.With("a.txt");
        await using var watched = new Watched(tree, new FileQuery(), cancellation.Token);
        tree.Write("a.txt.tmp", "new");
        File.Move(tree.Root + "/a.txt.tmp", tree.Root + "/a.txt", overwrite: true);
        Assert.Equal([Changed("a.txt")], await watched.Next(1));
        // Another way that editors go.
        File.Move(tree.Root + "/a.txt", tree.Root + "/a.txt~");
        tree.Write("a.txt", "newer");
        File.Delete(tree.Root + "/a.txt~");
        Assert.Equal([Changed("a.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task A_file_renamed_to_a_name_that_is_not_wanted_is_gone()
    {
        tree.With("a.txt", "b.md");
        await using var watched = new Watched(tree, new FileQuery { Patterns = ["*.txt"] }, cancellation.Token);
        File.Move(tree.Root + "/a.txt", tree.Root + "/a.md");
        Assert.Equal([Deleted("a.txt")], await watched.Next(1));
        File.Move(tree.Root + "/b.md", tree.Root + "/b.txt");
        Assert.Equal([Created("b.txt")], await watched.Next(1));
        File.Move(tree.Root + "/b.txt", tree.Root + "/c.txt");
        File.Move(tree.Root + "/c.txt", tree.Root + "/d.txt");
        Assert.Equal([new FileChange(FileChangeKind.Renamed, "d.txt", "b.txt")], await watched.Next(1));
    }

    [Fact]
    public async Task An_edited_ignore_file_adds_and_removes_what_it_is_about()
    {
        tree.Write("d/.gitignore", "*.log\n").With("d/a.log", "d/b/c.log", "d/b/k.tmp", "x.log");
        await using var watched = new Watched(tree, new FileQuery(), cancellation.Token);
        tree.Write("d/.gitignore", "*.tmp\n");
        Assert.Equal([Created("d/a.log"), Created("d/b/c.log"), Deleted("d/b/k.tmp")], await watched.Next(3));
    }

    [Fact]
    public async Task A_watched_directory_that_goes_ends_the_watch()
    {
        tree.With("w/a");
        await using var watched = new Watched(tree, new FileQuery { Directory = "w" }, cancellation.Token);
        Directory.Delete(tree.Root + "/w", recursive: true);
        Assert.Equal([Deleted("w/a")], await watched.Next(1));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => watched.Next(1));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(async () => await tree.Workspace.Watch(new FileQuery { Directory = "w" }, cancellation.Token).GetAsyncEnumerator().MoveNextAsync());
    }

    private static FileChange Created(string path) => new(FileChangeKind.Created, path);

    private static FileChange Changed(string path) => new(FileChangeKind.Changed, path);

    private static FileChange Deleted(string path) => new(FileChangeKind.Deleted, path);

    /// <summary>A watch that has begun.</summary>
    private sealed class Watched : IAsyncDisposable
    {
        private readonly CancellationTokenSource end;
        private readonly IAsyncEnumerator<FileChange> changes;
        private Task<bool> next;

        public Watched(TemporaryTree tree, FileQuery query, CancellationToken cancellation)
        {
            end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            changes = tree.Workspace.Watch(query, end.Token).GetAsyncEnumerator(CancellationToken.None);
            next = changes.MoveNextAsync().AsTask();
        }

        /// <summary>The next changes, by path: on a busy machine they may come in portions.</summary>
        public async Task<IEnumerable<FileChange>> Next(int count)
        {
            var seen = new List<FileChange>();
            while (seen.Count < count)
            {
                Assert.True(await next);
                seen.Add(changes.Current);
                next = changes.MoveNextAsync().AsTask();
            }

            return seen.OrderBy(static change => change.Path, StringComparer.Ordinal);
        }

        public async ValueTask DisposeAsync()
        {
            // An element is still awaited; the enumerator can only go after that.
            await end.CancelAsync();
            await next.ContinueWith(static _ => { }, TaskScheduler.Default);
            await changes.DisposeAsync();
            end.Dispose();
        }
    }
}
