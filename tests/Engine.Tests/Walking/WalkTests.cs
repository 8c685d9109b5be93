using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>What every reader of directories must do; each subclass runs it with one reader.</summary>
public abstract class WalkTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    private protected abstract IDirectoryReader Open(string root);

    public void Dispose()
    {
        _tree.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_directory_that_cannot_hold_a_match_is_never_opened()
    {
        _tree.With("src/a.cs", "docs/deep/x.cs", "lib/y.cs");
        FindResult result = Find(new FileQuery { Patterns = ["src/**/*.cs"] });
        Assert.Equal(["src/a.cs"], Paths(result));
        Assert.Equal(2, result.Statistics.DirectoriesOpened);
    }

    [Fact]
    public void An_excluded_directory_is_never_opened()
    {
        _tree.With("a.cs", "bin/b.cs", "src/bin/c.cs");
        FindResult result = Find(new FileQuery { Excludes = ["**/bin/**"] });
        Assert.Equal(["a.cs"], Paths(result));
        Assert.Equal(2, result.Statistics.DirectoriesOpened);
    }

    [Fact]
    public void An_ignored_directory_is_never_opened()
    {
        _tree.Write(".gitignore", "out/\n!out/keep").With("out/keep", "a");
        FindResult result = Find(new FileQuery());
        Assert.Equal(["a"], Paths(result));
        Assert.Equal((1, 1), (result.Statistics.DirectoriesOpened, result.Statistics.IgnoreFilesRead));
        Assert.Equal(3, result.Statistics.EntriesRead);
    }

    [Fact]
    public void A_directory_named_git_is_never_entered_or_listed()
    {
        _tree.With(".git/config", "sub/.git/HEAD", "sub/x", "module/y").Write("module/.git", "gitdir: elsewhere");
        Assert.Equal(["module/y", "sub/x"], Paths(Find(new FileQuery { IncludeHidden = true })));
        Assert.Equal(
            ["module", "module/y", "sub", "sub/x"],
            Paths(Find(new FileQuery { IncludeHidden = true, Types = FileEntryTypes.All, Patterns = ["**"] })));
    }

    [Fact]
    public void Nested_repositories_are_entered_by_default()
    {
        _tree.With("sub/.git/HEAD", "sub/x", "y");
        Assert.Equal(["sub/x", "y"], Paths(Find(new FileQuery())));
        Assert.Equal(["y"], Paths(Find(new FileQuery { EnterNestedRepositories = false })));
    }

    [Fact]
    public void A_walk_that_starts_deep_obeys_the_ignore_files_above()
    {
        _tree.Write(".gitignore", "*.log").Write("a/.gitignore", "!keep.log").With("a/b/x.log", "a/b/keep.log", "a/b/c.txt");
        Assert.Equal(["a/b/c.txt", "a/b/keep.log"], Paths(Find(new FileQuery { StartDirectory = "a/b" })));
        _tree.Write(".gitignore", "a/");
        Assert.Empty(Find(new FileQuery { StartDirectory = "a/b" }));
    }

    [Fact]
    public void Dot_ignore_files_count_on_request_only_and_are_stronger()
    {
        _tree.Write(".gitignore", "a").Write(".ignore", "!a\nb").With("a", "b", "c");
        Assert.Equal(["b", "c"], Paths(Find(new FileQuery())));
        Assert.Equal(["a", "c"], Paths(Find(new FileQuery { UseDotIgnoreFiles = true })));
        Assert.Equal(["a", "b", "c"], Paths(Find(new FileQuery { RespectIgnoreFiles = false })));
    }

    [Fact]
    public void An_ignore_file_that_is_a_link_or_a_directory_is_none()
    {
        _tree.Write("rules", "a").Link(".gitignore", "rules").With("a", "sub/.gitignore/", "sub/a");
        Assert.Equal(["a", "rules", "sub/a"], Paths(Find(new FileQuery())));
    }

    [Fact]
    public void Links_are_reported_and_not_followed()
    {
        _tree.With("dir/x").Link("todir", "dir").Link("loop", ".").Link("broken", "nowhere").Link("tofile", "dir/x");
        Assert.Equal(["broken", "dir/x", "loop", "todir", "tofile"], Paths(Find(new FileQuery())));
        Assert.All(Find(new FileQuery { Patterns = ["*"] }), entry => Assert.Equal(FileEntryType.Link, entry.Type));
        Assert.Equal(["dir/x", "tofile"], Paths(Find(new FileQuery { LinksToFilesOnly = true })));
    }

    [Fact]
    public void A_directory_rule_does_not_match_a_link_to_a_directory()
    {
        _tree.Write(".gitignore", "x/").With("dir/").Link("x", "dir");
        Assert.Equal(["x"], Paths(Find(new FileQuery())));
    }

    [Fact]
    public void A_directory_that_is_missing_is_reported()
    {
        var seen = new List<WalkError>();
        FindResult result = Find(new FileQuery { StartDirectory = "nowhere", OnError = seen.Add });
        Assert.Empty(result);
        Assert.Equal("nowhere", Assert.Single(result.Errors).Path);
        Assert.Equal(result.Errors, seen);
        Assert.Equal(1, result.Statistics.Errors);
    }

    [Fact]
    public void The_root_may_hold_characters_that_globs_use()
    {
        using var odd = new TemporaryTree("[a]{b}*?");
        odd.With("x.cs", "d/y.cs");
        Assert.Equal(["d/y.cs", "x.cs"], Paths(WorkspaceTree.At(odd.Root, Open).Find(new FileQuery { Patterns = ["**/*.cs"] })));
    }

    [Fact]
    public void Names_that_globs_use_are_only_names()
    {
        _tree.With("[a].cs", "{b}", "*", "sub[1]/x");
        Assert.Equal(["*", "[a].cs", "sub[1]/x", "{b}"], Paths(Find(new FileQuery())));
        Assert.Equal(["[a].cs"], Paths(Find(new FileQuery { Patterns = ["[[]a].cs"] })));
    }

    [Fact]
    public void Names_beyond_ascii_and_of_255_bytes_survive()
    {
        string longest = new('\u00e9', 127);
        _tree.With(longest, "\u65e5\u672c/\U0001F600.txt");
        Assert.Equal([longest, "\u65e5\u672c/\U0001F600.txt"], Paths(Find(new FileQuery())));
    }

    [Fact]
    public void Followed_links_lead_on_and_circles_are_noticed()
    {
        _tree.With("dir/x", "dir/sub/y")
            .Link("todir", "dir")
            .Link("dir/sub/up", "..")
            .Link("broken", "nowhere")
            .Link("tofile", "dir/x")
            .Link("self", "self");
        FindResult result = Find(new FileQuery { FollowLinks = true });
#if NETSTANDARD_ENGINE
        // It cannot follow links: they stay links, and each is reported.
        Assert.Equal(["broken", "dir/sub/up", "dir/sub/y", "dir/x", "self", "todir", "tofile"], Paths(result));
        Assert.Equal(5, result.Errors.Count);
#else
        List<FileEntry> entries = [.. result];
        Assert.Equal(["broken", "dir/sub/y", "dir/x", "self", "todir/sub/y", "todir/x", "tofile"], entries.Select(static e => e.Path));
        Assert.Equal(FileEntryType.File, entries.Single(static e => e.Path == "tofile").Type);
        Assert.Equal(["dir/sub/up", "self", "todir/sub/up"], result.Errors.Select(static e => e.Path).Order(StringComparer.Ordinal));
#endif
    }

    [Theory]
    [InlineData("self")]
    [InlineData("nowhere")]
    public void A_start_that_leads_nowhere_is_one_error_and_no_exception(string start)
    {
        _tree.With("dir/x").Link("self", "self");
        FindResult result = Find(new FileQuery { StartDirectory = start, FollowLinks = true });
        Assert.Empty(Paths(result));
        Assert.Equal(start, Assert.Single(result.Errors).Path);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(1_001)]
    [InlineData(10_001)]
    public void Results_are_complete_however_many_there_are(int count)
    {
        string[] expected = [.. Enumerable.Range(0, count).Select(static i => $"d{i % 97}/e{i % 3}/{i}").Order(StringComparer.Ordinal)];
        _tree.With(expected);
        Assert.Equal(expected, Paths(Find(new FileQuery())));
        Assert.Equal(expected, Paths(Find(new FileQuery { Threads = 1 })));
        Assert.Equal(expected, Paths(Find(new FileQuery { Threads = 4 })));
        Assert.Equal(expected, Paths(Find(new FileQuery { Sort = FileSort.None, Threads = 4 })).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Threads_share_a_lopsided_tree_and_lose_nothing_of_it()
    {
        // One way down, which only one thread can go, with much beside it at its end, which all could.
        string chain = string.Concat(Enumerable.Range(0, 60).Select(static i => $"c{i}/"));
        string[] expected = [.. Enumerable.Range(0, 3_000).Select(i => $"{chain}d{i}/f").Append("x").Order(StringComparer.Ordinal)];
        _tree.With(expected);
        for (int threads = 1; threads <= 8; threads++)
        {
            Assert.Equal(expected, Paths(Find(new FileQuery { Threads = threads })));
            FindResult found = Find(new FileQuery { Sort = FileSort.None, Threads = threads });
            Assert.Equal(expected, Paths(found).Order(StringComparer.Ordinal));
            Assert.Equal(3_061, found.Statistics.DirectoriesOpened);
        }
    }

    [Fact]
    public void A_consumer_that_leaves_or_cancels_ends_the_walk()
    {
        _tree.With([.. Enumerable.Range(0, 60_000).Select(static i => $"d{i % 300}/{i}")]);
        var query = new FileQuery { Sort = FileSort.None, Threads = 3 };
        FindResult left = Find(query);
        Assert.Equal(10_000, left.Take(10_000).Count());
        Assert.True(left.Statistics.DirectoriesOpened < 301);

        using var cancellationToken = new CancellationTokenSource();
        int found = 0, readAfterwards = 0;
        bool isCancelled = false;
        WorkspaceTree workspace = WorkspaceTree.At(
            _tree.Root,
            root => new ObservedReader(Open(root), () => Interlocked.Add(ref readAfterwards, Volatile.Read(ref isCancelled) ? 1 : 0)));
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (FileEntry entry in workspace.Find(query, cancellationToken.Token))
            {
                if (++found == 20_000)
                {
                    cancellationToken.Cancel();
                    isCancelled = true;
                }
            }
        });
        // No more than each thread had in hand.
        Assert.InRange(readAfterwards, 0, 3);
    }

    [Fact]
    public void An_unreadable_directory_is_reported_and_the_rest_is_found()
    {
        _tree.With("a/x", "b/y", "c/z");
        FindResult result = WorkspaceTree.At(_tree.Root, root => new FailingReader(Open(root), "b")).Find();
        Assert.Equal(["a/x", "c/z"], Paths(result));
        Assert.Equal("b", Assert.Single(result.Errors).Path);
    }

    [Fact]
    public void An_error_in_a_reader_reaches_the_caller_from_any_thread()
    {
        _tree.With([.. Enumerable.Range(0, 200).Select(static i => $"d{i}/x")]);
        WorkspaceTree workspace = WorkspaceTree.At(
            _tree.Root, root => new FailingReader(Open(root), "d199", new InvalidOperationException("defect")));
        foreach (FileSort sort in new[] { FileSort.None, FileSort.Path })
            Assert.Equal(
                "defect",
                Assert.Throws<InvalidOperationException>(() => workspace.Find(new FileQuery { Sort = sort, Threads = 4 }).Count()).Message);
    }

    private FindResult Find(FileQuery query) => WorkspaceTree.At(_tree.Root, Open).Find(query);

    private static IEnumerable<string> Paths(FindResult result) => result.Select(static entry => entry.Path);
}
