using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Tests.Walking;

namespace WorkspaceSdk.Tests.Finding;

[Slow]
public sealed class FindAsyncTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(10_001)]
    public async Task Async_results_are_complete_and_the_same(int count)
    {
        _tree.With([.. Enumerable.Range(0, count).Select(static i => $"d{i % 50}/{i}")]).With("empty/");
        var found = new List<FileEntry>();
        await foreach (FileEntry entry in _tree.Workspace.FindAsync())
            found.Add(entry);
        Assert.Equal(count, found.Count);
        Assert.Equal(_tree.Workspace.Find(), found);
    }

    [Fact]
    public async Task A_consumer_that_leaves_ends_the_walk()
    {
        _tree.With([.. Enumerable.Range(0, 5_000).Select(static i => $"d{i % 100}/{i}")]);
        for (int i = 0; i < 20; i++)
        {
            await foreach (FileEntry entry in _tree.Workspace.FindAsync(new FileQuery { Sort = FileSort.None }))
            {
                if (entry.Path.Length > 0)
                    break;
            }
        }
    }

    [Fact]
    public async Task A_slow_consumer_holds_the_walk_back()
    {
        _tree.With([.. Enumerable.Range(0, 20_000).Select(static i => $"d{i % 400}/{i}")]);
        var errors = new List<WalkError>();
        await using IAsyncEnumerator<FileEntry> found = _tree.Workspace
            .FindAsync(new FileQuery { Sort = FileSort.None, OnError = errors.Add })
            .GetAsyncEnumerator();
        Assert.True(await found.MoveNextAsync());
        await Task.Delay(100);
        // Had the walk run ahead, these would have been read and come all the same.
        Directory.Delete(Path.Combine(_tree.Root), recursive: true);
        Directory.CreateDirectory(_tree.Root);
        int count = 1;
        while (await found.MoveNextAsync())
            count++;
        Assert.InRange(count, 1, 19_000);
    }

    [Fact]
    public async Task Cancelling_ends_the_walk()
    {
        _tree.With([.. Enumerable.Range(0, 20_000).Select(static i => $"d{i % 400}/{i}")]);
        using var cancellationToken = new CancellationTokenSource();
        int found = 0, readAfterwards = 0;
        bool isCancelled = false;
        WorkspaceTree workspace = WorkspaceTree.At(_tree.Root, root => new ObservedReader(
            DirectoryReaders.Open(root), () => Interlocked.Add(ref readAfterwards, Volatile.Read(ref isCancelled) ? 1 : 0)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (FileEntry entry in workspace.FindAsync(
                new FileQuery { Sort = FileSort.None, Threads = 3 }, cancellationToken.Token))
            {
                if (++found == 5_000)
                {
                    await cancellationToken.CancelAsync();
                    isCancelled = true;
                }
            }
        });
        // No more than each thread had in hand.
        Assert.InRange(readAfterwards, 0, 3);
    }

    [Fact]
    public void A_wrong_query_fails_where_it_is_made()
    {
        Assert.Throws<GlobSyntaxException>(() => _tree.Workspace.FindAsync(new FileQuery { Patterns = ["["] }));
    }
}
