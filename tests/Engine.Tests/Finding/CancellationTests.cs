using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Finding;

/// <summary>A run ends at the element at which its token is cancelled, however it is enumerated, and leaves nothing open.</summary>
[Slow]
public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private int _open;

    public static TheoryData<int> Elements => [1, 2, 255, 256, 257, 1_000, 1_024, 1_025, 4_999, 5_000];

    private WorkspaceTree Workspace => WorkspaceTree.At(_tree.Root, root =>
    {
        Interlocked.Increment(ref _open);
        return new CountedReader(DirectoryReaders.Open(root), () => Interlocked.Decrement(ref _open));
    });

    public void Dispose() => _tree.Dispose();

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task No_entry_comes_after_the_one_at_which_the_token_is_cancelled(int last)
    {
        MakeFiles();
        foreach (FileSort sort in Enum.GetValues<FileSort>())
        {
            foreach (int threads in (int[])[1, 3])
            {
                var query = new FileQuery { Sort = sort, Threads = threads };
                Assert.Equal(last, Enumerate(query, last));
                Assert.Equal(last, ForEach(query, last));
                Assert.Equal(last, await EnumerateAsync(query, last, throughEnumerator: false));
                Assert.Equal(last, await EnumerateAsync(query, last, throughEnumerator: true));
                Assert.Equal(0, _open);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task No_match_comes_after_the_one_at_which_the_token_is_cancelled(int last)
    {
        for (int i = 0; i < 50; i++)
            _tree.Write($"d{i % 7}/{i}", string.Concat(Enumerable.Repeat("needle\n", 100)));
        using (var stop = new CancellationTokenSource())
        {
            int found = 0;
            Assert.ThrowsAny<OperationCanceledException>(() =>
            {
                foreach (SearchMatch match in Workspace.Search("needle", cancellationToken: stop.Token))
                {
                    if (++found == last)
                        stop.Cancel();
                }
            });
            Assert.Equal(last, found);
        }

        using (var stop = new CancellationTokenSource())
        {
            int found = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (SearchMatch match in Workspace.SearchAsync("needle", cancellationToken: stop.Token))
                {
                    if (++found == last)
                        await stop.CancelAsync();
                }
            });
            Assert.Equal(last, found);
        }

        Assert.Equal(0, _open);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_before_gives_nothing()
    {
        _tree.With("a", "b");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        foreach (int? limit in (int?[])[null, 1])
        {
            FindResult found = Workspace.Find(new FileQuery { Limit = limit }, stop.Token);
            Assert.ThrowsAny<OperationCanceledException>(() => found.Count());
            Assert.Equal(0, found.Statistics.DirectoriesOpened);
            AsyncFindResult async = Workspace.FindAsync(new FileQuery { Limit = limit }, stop.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ResultRunTests.ListOf(async));
            Assert.Equal(0, async.Statistics.DirectoriesOpened);
        }

        Assert.Equal(0, _open);
    }

    [Fact]
    public async Task Nothing_is_left_open_behind_a_consumer_that_leaves()
    {
        MakeFiles();
        for (int after = 0; after < 3_000; after += 250)
        {
            int found = 0;
            await foreach (FileEntry entry in Workspace.FindAsync(new FileQuery { Sort = FileSort.None, Threads = 3 }))
            {
                if (found++ == after)
                    break;
            }

            Assert.Equal(0, _open);
            await using (Workspace.FindAsync().GetAsyncEnumerator())
            {
                // Left before the first entry.
            }

            Assert.Equal(0, _open);
        }
    }

    [Fact]
    public async Task A_token_that_is_cancelled_while_the_consumer_waits_ends_the_run()
    {
        MakeFiles();
        using var stop = new CancellationTokenSource();
        using var reading = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        WorkspaceTree workspace = WorkspaceTree.At(_tree.Root, root => new Walking.ObservedReader(DirectoryReaders.Open(root), () =>
        {
            reading.Set();
            goOn.Wait(TimeSpan.FromMinutes(1));
        }));
        await using IAsyncEnumerator<FileEntry> found = workspace.FindAsync(null, stop.Token).GetAsyncEnumerator();
        ValueTask<bool> next = found.MoveNextAsync();
        Assert.True(reading.Wait(TimeSpan.FromMinutes(1)));
        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
        goOn.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private void MakeFiles() => _tree.With([.. Enumerable.Range(0, 5_000).Select(static i => $"d{i % 100}/{i}")]);

    private int Enumerate(FileQuery query, int last)
    {
        using var stop = new CancellationTokenSource();
        int found = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (FileEntry entry in Workspace.Find(query, stop.Token))
            {
                if (++found == last)
                    stop.Cancel();
            }
        });
        return found;
    }

    private int ForEach(FileQuery query, int last)
    {
        using var stop = new CancellationTokenSource();
        int found = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Workspace.Find(query, stop.Token).ForEachUtf8((_, _) =>
        {
            if (++found == last)
                stop.Cancel();
        }));
        return found;
    }

    private async Task<int> EnumerateAsync(FileQuery query, int last, bool throughEnumerator)
    {
        using var stop = new CancellationTokenSource();
        int found = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            IAsyncEnumerable<FileEntry> entries = throughEnumerator ? Workspace.FindAsync(query) : Workspace.FindAsync(query, stop.Token);
            await foreach (FileEntry entry in entries.WithCancellation(throughEnumerator ? stop.Token : default))
            {
                if (++found == last)
                    await stop.CancelAsync();
            }
        });
        return found;
    }

    private sealed class CountedReader(IDirectoryReader inner, Action disposed) : IDirectoryReader
    {
        public bool TryRead(TreePath path, bool followLink, DirectoryListing listing, ReadReport report) =>
            inner.TryRead(path, followLink, listing, report);

        public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => inner.TryOpen(path, followLink, report);

        public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => inner.TryOpenRules(path, followLink, report);

        public EntryStatus? TryGetStatus(TreePath path, bool followLink) => inner.TryGetStatus(path, followLink);

        public FileStamp Stamp(TreePath path, bool followLink) => inner.Stamp(path, followLink);

        public FileIdentity? TryIdentify(TreePath path) => inner.TryIdentify(path);

        public bool LeadsToFile(TreePath link) => inner.LeadsToFile(link);

        public void Dispose()
        {
            inner.Dispose();
            disposed();
        }
    }
}
