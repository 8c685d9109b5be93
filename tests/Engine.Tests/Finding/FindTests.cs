using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Finding;

public sealed class FindTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Results_are_ordinal_by_whole_path_by_default()
    {
        _tree.With("b/a", "a-b", "a/z", "B", "a.b");
        Assert.Equal(["B", "a-b", "a.b", "a/z", "b/a"], Paths(new FileQuery()));
        Assert.Equal(["b/a", "a/z", "a.b", "a-b", "B"], Paths(new FileQuery { Reverse = true }));
        Assert.Equal(["B", "b/a", "a-b", "a.b", "a/z"], Paths(new FileQuery { Sort = FileSort.Name }));
    }

    [Fact]
    public void Size_and_time_order_and_filter()
    {
        _tree.Write("one", "1").Write("three", "333").Write("two", "22");
        File.SetLastWriteTimeUtc(Path.Combine(_tree.Root, "three"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["one", "two", "three"], Paths(new FileQuery { Sort = FileSort.Size }));
        Assert.Equal("three", Paths(new FileQuery { Sort = FileSort.Modified }).First());
        Assert.Equal(["three", "two"], Paths(new FileQuery { MinSize = 2 }));
        Assert.Equal(["two"], Paths(new FileQuery { MinSize = 2, MaxSize = 2 }));
        var recently = new DateTimeOffset(2002, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(["one", "two"], Paths(new FileQuery { ModifiedAfter = recently }));
        Assert.Equal(["three"], Paths(new FileQuery { ModifiedBefore = recently }));
    }

    [Fact]
    public void Metadata_is_there_on_request_only()
    {
        _tree.Write("a", "1234").With("d/");
        Assert.Null(_tree.Workspace.Find().Single().Size);
        FileEntry[] entries = [.. _tree.Workspace.Find(new FileQuery { IncludeMetadata = true, Types = FileEntryTypes.All })];
        Assert.Equal([4, null], entries.Select(static e => e.Size));
        Assert.All(entries, static e => Assert.True(e.Modified > DateTimeOffset.UtcNow.AddMinutes(-5)));
    }

    [Fact]
    public void Depth_counts_from_the_querys_directory()
    {
        _tree.With("a", "s/b", "s/t/c", "s/t/u/d");
        Assert.Equal(["s/b"], Paths(new FileQuery { StartDirectory = "s", MaxDepth = 1 }));
        Assert.Equal(["s/t/c"], Paths(new FileQuery { StartDirectory = "s", MinDepth = 2, MaxDepth = 2 }));
        Assert.Equal(["s/t/c", "s/t/u/d"], Paths(new FileQuery { MinDepth = 3 }));
    }

    [Fact]
    public void Extensions_and_types_narrow_the_patterns()
    {
        _tree.With("a.cs", "b.CS", "c.tar.gz", "d.gz/e.cs");
        Assert.Equal(["a.cs", "d.gz/e.cs"], Paths(new FileQuery { Extensions = ["cs"] }));
        Assert.Equal(["c.tar.gz"], Paths(new FileQuery { Extensions = [".tar.gz"] }));
        Assert.Equal(
            ["a.cs", "b.CS"], Paths(new FileQuery { Extensions = ["cs"], MaxDepth = 1, CaseSensitivity = CaseSensitivity.Insensitive }));
        Assert.Equal(["d.gz"], Paths(new FileQuery { Types = FileEntryTypes.Directory }));
    }

    [Fact]
    public void Smart_case_counts_case_once_a_pattern_has_an_upper_case_letter()
    {
        _tree.With("readme.md", "README.md");
        Assert.Equal(["README.md", "readme.md"], Paths(new FileQuery { Patterns = ["readme*"], CaseSensitivity = CaseSensitivity.Smart }));
        Assert.Equal(["README.md"], Paths(new FileQuery { Patterns = ["README*"], CaseSensitivity = CaseSensitivity.Smart }));
    }

    [Fact]
    public void Excludes_start_at_the_directory_and_root_excludes_at_the_root()
    {
        _tree.With("s/bin/a", "s/x/a", "x/a");
        Assert.Equal(["s/bin/a", "s/x/a"], Paths(new FileQuery { StartDirectory = "s", Excludes = ["s/**"] }));
        Assert.Equal(["s/bin/a"], Paths(new FileQuery { StartDirectory = "s", Excludes = ["x/**"] }));
        Assert.Equal(["s/bin/a"], Paths(new FileQuery { StartDirectory = "s", RootExcludes = ["s/x/**"] }));
        Assert.Empty(Paths(new FileQuery { StartDirectory = "s/bin", RootExcludes = ["**/bin/**"] }));
    }

    [Fact]
    public void A_limit_counts_after_ordering()
    {
        _tree.With("c", "a", "b");
        Assert.Equal(["a", "b"], Paths(new FileQuery { Limit = 2 }));
        Assert.Equal(2, Paths(new FileQuery { Limit = 2, Sort = FileSort.None }).Count());
    }

    [Fact]
    public void A_query_outside_the_workspace_is_refused()
    {
        Assert.Throws<WorkspacePathException>(() => _tree.Workspace.Find(new FileQuery { StartDirectory = "../x" }));
        Assert.Throws<WorkspacePathException>(() => _tree.Workspace.Find(new FileQuery { StartDirectory = "/etc" }));
        Assert.Throws<GlobSyntaxException>(() => _tree.Workspace.Find(new FileQuery { Patterns = ["a**"] }));
    }

    [Fact]
    public void A_cancelled_query_stops()
    {
        _tree.With("a", "b");
        using var cancellationToken = new CancellationTokenSource();
        using IEnumerator<FileEntry> found = _tree.With("d/x", "e/y").Workspace
            .Find(new FileQuery { Sort = FileSort.None }, cancellationToken.Token)
            .GetEnumerator();
        Assert.True(found.MoveNext());
        cancellationToken.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (found.MoveNext())
            {
            }
        });
    }

    [Fact]
    public void Order_is_by_whole_path_and_not_by_directory()
    {
        var random = new Random(7);
        string[] names = ["a", "a-", "a.b", "a0", "ab", "A", "a b", "\u00e9", "\uFF41", "\U0001F600"];
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < 2_000; i++)
            paths.Add(string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => "d" + names[random.Next(names.Length)]))
                + "/f"
                + names[random.Next(names.Length)]);
        _tree.With([.. paths]);
        foreach (int threads in new[] { 1, 3 })
        {
            string[] found = [.. Paths(new FileQuery { Types = FileEntryTypes.All, Threads = threads })];
            Assert.Equal(found.Order(StringComparer.Ordinal), found);
            Assert.Superset(paths, found.ToHashSet());
        }
    }

    [Fact]
    public void An_explanation_says_what_each_rule_left_out()
    {
        _tree.Write(".gitignore", "*.log").With("a.txt", "b.txt", "x.log", ".h.txt", "obj/c.txt", "old/d.txt", "n.md");
        FindExplanation explanation = _tree.Workspace.Explain(new FileQuery
        {
            Patterns = ["**/*.txt", "**/*.log"],
            Excludes = ["old/**"],
            RootExcludes = ["**/obj/**"],
            Limit = 1,
        });
        Assert.Equal(6, explanation.Candidates);
        Assert.Equal(
            (1, 1, 1, 1, 1, 1),
            (
                explanation.Found, explanation.LeftOutByExcludes, explanation.LeftOutByRootExcludes, explanation.LeftOutAsHidden,
                explanation.LeftOutByIgnoreRules, explanation.LeftOutByFilters));
    }

    private IEnumerable<string> Paths(FileQuery query) => _tree.Workspace.Find(query).Select(static entry => entry.Path);

    [Fact]
    public void Times_of_access_and_creation_filter_as_the_file_system_keeps_them()
    {
        using var tree = new TemporaryTree();
        tree.With("new", "read");
        DateTimeOffset before = DateTimeOffset.UtcNow.AddDays(-1), old = DateTimeOffset.UtcNow.AddDays(-10);
        File.SetLastAccessTimeUtc(Path.Combine(tree.Root, "read"), old.UtcDateTime);
        Assert.Equal(["new"], tree.Workspace.Find(new FileQuery { AccessedAfter = before }).Select(static e => e.Path));
        Assert.Equal(["read"], tree.Workspace.Find(new FileQuery { AccessedBefore = before }).Select(static e => e.Path));
        Assert.Empty(tree.Workspace.Find(new FileQuery { CreatedBefore = before }));
        Assert.Empty(tree.Workspace.Find(new FileQuery { CreatedAfter = DateTimeOffset.UtcNow.AddDays(1) }));
    }

    [Fact]
    public void Paths_without_strings_are_the_same_paths()
    {
        using var tree = new TemporaryTree();
        tree.With("b/c", "a", "b/ö", "d/");
        foreach (FileQuery query in new[]
        {
            new FileQuery(),
            new FileQuery { Sort = FileSort.None, Threads = 1 },
            new FileQuery { Reverse = true },
            new FileQuery { Limit = 2 },
            new FileQuery { MinSize = 0, Types = FileEntryTypes.All }
        })
        {
            var paths = new List<string>();
            tree.Workspace.Find(query).ForEachUtf8((path, _) => paths.Add(System.Text.Encoding.UTF8.GetString(path)));
            Assert.Equal(tree.Workspace.Find(query).Select(static e => e.Path), paths);
        }
    }
}
