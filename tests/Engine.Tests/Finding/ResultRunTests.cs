using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Tests.Walking;

namespace WorkspaceSdk.Tests.Finding;

/// <summary>A result is one run: it is enumerated once, and its errors and statistics are its own.</summary>
[Slow]
public sealed class ResultRunTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public static TheoryData<string> Results => ["Find", "ForEachUtf8", "FindAsync", "Search", "SearchAsync"];

    public void Dispose() => _tree.Dispose();

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_second_enumeration_says_what_to_do(string kind)
    {
        _tree.Write("a", "x\n").Write("b", "x\n");
        foreach (bool fromSnapshot in (bool[])[false, true])
        {
            Func<Task<int>> enumerate = Prepare(kind, fromSnapshot);
            Assert.Equal(2, await enumerate());
            var error = await Assert.ThrowsAsync<InvalidOperationException>(enumerate);
            Assert.Contains("call " + (kind == "ForEachUtf8" ? "Find" : kind) + " again", error.Message, StringComparison.Ordinal);
            Assert.Contains("ToList", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_run_that_several_threads_start_is_started_once(string kind)
    {
        _tree.Write("a", "x\n").Write("b", "x\n");
        for (int round = 0; round < 50; round++)
        {
            Func<Task<int>> enumerate = Prepare(kind, fromSnapshot: false);
            using var gate = new Barrier(4);
            int?[] found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    gate.SignalAndWait();
                    try
                    {
                        return (int?)enumerate().GetAwaiter().GetResult();
                    }
                    catch (InvalidOperationException)
                    {
                        return null;
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            Assert.Equal(2, Assert.Single(found, static count => count is not null));
        }
    }

    [Fact]
    public void Interleaved_runs_do_not_mix()
    {
        _tree.With("bad/x", "a/1", "a/2", "b/3");
        WorkspaceTree workspace = Failing("bad");
        FindResult whole = workspace.Find(new FileQuery { Sort = FileSort.None }),
            part = workspace.Find(new FileQuery { StartDirectory = "a" });
        using (IEnumerator<FileEntry> first = whole.GetEnumerator(), second = part.GetEnumerator())
        {
            Assert.True(first.MoveNext());
            Assert.True(second.MoveNext());
            Assert.True(first.MoveNext());
            Assert.True(second.MoveNext());
            Assert.True(first.MoveNext());
            Assert.False(second.MoveNext());
            Assert.False(first.MoveNext());
        }

        Assert.Equal((1, 3L), (whole.Errors.Count, whole.Statistics.DirectoriesOpened));
        Assert.Equal((0, 2L), (part.Errors.Count, part.Statistics.DirectoriesOpened));
    }

    [Fact]
    public async Task Runs_on_several_threads_do_not_mix()
    {
        _tree.With([.. Enumerable.Range(0, 2_000).Select(static i => $"d{i % 100}/{i}")]).With("bad/x");
        WorkspaceTree workspace = Failing("bad");
        var query = new FileQuery { Sort = FileSort.None };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            FileQuery asked = number % 2 == 0 ? query : new FileQuery(query) { StartDirectory = "d1" };
            FindResult found = workspace.Find(asked);
            AsyncFindResult async = workspace.FindAsync(asked);
            (int entries, int errors, long directories) = number % 2 == 0 ? (2_000, 1, 101L) : (20, 0, 2L);
            Assert.Equal((entries, errors, directories), (found.Count(), found.Errors.Count, found.Statistics.DirectoriesOpened));
            Assert.Equal((entries, errors, directories), (await CountOf(async), async.Errors.Count, async.Statistics.DirectoriesOpened));
        })));
    }

    [LinuxFact]
    public async Task Async_gives_the_entries_errors_and_statistics_of_sync()
    {
        _tree
            .With([.. Enumerable.Range(0, 3_000).Select(static i => $"d{i % 70}/e{i % 7}/{i}")])
            .Write("big", new string('x', 5_000))
            .With("bad/x", "bad2/y", "empty/")
            .Link("link", "big")
            .Link("dangling", "nowhere")
            .Link("circle", "d1")
            .Write("d1/.gitignore", "1*\n");
        WorkspaceTree workspace = WorkspaceTree.At(
            _tree.Root, root => new FailingReader(new FailingReader(DirectoryReaders.Open(root), "bad"), "bad2"));
        foreach (FileSort sort in Enum.GetValues<FileSort>())
        {
            foreach (int? limit in (int?[])[null, 0, 1, 256, 257, 2_999, 100_000])
            {
                foreach (FileQuery query in Queries(sort, limit))
                {
                    FindResult sync = workspace.Find(query);
                    AsyncFindResult async = workspace.FindAsync(query);
                    FileEntry[] expected = [.. sync], actual = [.. await ListOf(async)];
                    if (sort == FileSort.None)
                    {
                        // Which come first is not promised, how many are.
                        Assert.Equal(expected.Length, actual.Length);
                        if (limit is not null)
                            continue;
                        Array.Sort(expected, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
                        Array.Sort(actual, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
                    }

                    Assert.Equal(expected, actual);
                    Assert.Equal(Paths(sync.Errors), Paths(async.Errors));
                    Assert.Equal(Text(sync.Statistics), Text(async.Statistics));
                }
            }
        }
    }

    [LinuxFact]
    public async Task Async_search_gives_the_matches_errors_and_statistics_of_sync()
    {
        for (int i = 0; i < 200; i++)
            _tree.Write($"d{i % 9}/{i}", string.Concat(Enumerable.Repeat($"needle {i}\nother\n", i)));
        _tree
            .Write("large", string.Concat(Enumerable.Repeat("a needle in a line\n", 40_000)))
            .With("bad/x")
            .Shell("touch d0/locked; chmod 0 d0/locked");
        WorkspaceTree workspace = Failing("bad");
        foreach (SearchOptions options in (SearchOptions[])
        [
            new(),
            new() { MaxMatchesPerFile = 1 },
            new() { LinesAfter = 1, LinesBefore = 1 }
        ])
        {
            SearchResult sync = workspace.Search("needle", options: options);
            AsyncSearchResult async = workspace.SearchAsync("needle", options: options);
            List<SearchMatch> expected = [.. sync], actual = await ListOf(async);
            Assert.Equal(
                expected.Select(static match => (match.Path, match.Line, match.Column, match.Text)),
                actual.Select(static match => (match.Path, match.Line, match.Column, match.Text)));
            Assert.Equal(Paths(sync.Errors), Paths(async.Errors));
            Assert.Equal(Text(sync.Statistics), Text(async.Statistics));
            Assert.Equal(sync.Errors.Count, sync.Statistics.Errors);
            Assert.True(sync.Statistics.FilesSearched >= 201);
        }
    }

    [Fact]
    public void A_search_counts_files_and_bytes()
    {
        _tree.Write("a", "needle\n").Write("b", "12345").Write("c", [0, 1, 2]).Write("d", [0xFF, 0xFE, (byte)'x', 0]);
        SearchResult found = _tree.Workspace.Search("needle");
        Assert.Single(found);
        Assert.Equal((4L, 7L + 5 + 3 + 4), (found.Statistics.FilesSearched, found.Statistics.BytesSearched));
    }

    internal static async Task<List<T>> ListOf<T>(IAsyncEnumerable<T> source)
    {
        var list = new List<T>();
        await foreach (T item in source)
            list.Add(item);
        return list;
    }

    private static async Task<int> CountOf<T>(IAsyncEnumerable<T> source) => (await ListOf(source)).Count;

    private static IEnumerable<FileQuery> Queries(FileSort sort, int? limit)
    {
        yield return new FileQuery { Sort = sort, Limit = limit };
        yield return new FileQuery { Sort = sort, Limit = limit, Reverse = true, IncludeMetadata = true, Types = FileEntryTypes.All };
        yield return new FileQuery { Sort = sort, Limit = limit, FollowLinks = true, MinSize = 1 };
        yield return new FileQuery { Sort = sort, Limit = limit, Threads = 1, Patterns = ["d*/**"] };
    }

    private static IEnumerable<string> Paths(IReadOnlyList<WalkError> errors) =>
        errors.Select(static error => error.Path).Order(StringComparer.Ordinal);

    private static string Text(FindStatistics statistics) =>
        $"{statistics.DirectoriesOpened} {statistics.DirectoriesRecalled} {statistics.EntriesRead} {statistics.IgnoreFilesRead} "
        + $"{statistics.Errors} {(statistics as SearchStatistics)?.FilesSearched} {(statistics as SearchStatistics)?.BytesSearched}";

    private WorkspaceTree Failing(string directory) =>
        WorkspaceTree.At(_tree.Root, root => new FailingReader(DirectoryReaders.Open(root), directory));

    private Func<Task<int>> Prepare(string kind, bool fromSnapshot)
    {
        WorkspaceTree tree = _tree.Workspace;
        Snapshot? snapshot = fromSnapshot ? Snapshot.Load(Path.Combine(_tree.Root, "snapshot"), tree) : null;
        switch (kind)
        {
            case "Find":
                FindResult found = snapshot?.Find() ?? tree.Find();
                return () => Task.FromResult(found.Count());
            case "ForEachUtf8":
                FindResult bytes = snapshot?.Find() ?? tree.Find();
                return () =>
                {
                    int count = 0;
                    bytes.ForEachUtf8((_, _) => count++);
                    return Task.FromResult(count);
                };
            case "FindAsync":
                AsyncFindResult async = snapshot?.FindAsync() ?? tree.FindAsync();
                return () => CountOf(async);
            case "Search":
                SearchResult matches = snapshot?.Search("x") ?? tree.Search("x");
                return () => Task.FromResult(matches.Count());
            default:
                AsyncSearchResult asyncMatches = snapshot?.SearchAsync("x") ?? tree.SearchAsync("x");
                return () => CountOf(asyncMatches);
        }
    }
}
