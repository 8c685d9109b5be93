using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Finding;

/// <summary>What a query says about one path, beside what it finds.</summary>
[Slow]
public sealed class JudgeTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_path_is_found_exactly_when_the_query_lists_it(int seed)
    {
        var random = new RandomWorkspace(_tree.Root, seed);
        random.Grow();
        WorkspaceTree workspace = _tree.Workspace;
        string[] paths = random.Paths(most: 200);
        int found = 0;
        for (int i = 0; i < 12; i++)
        {
            FileQuery query = random.Query(sameFileSystem: !DirectoryReaders.ArePortable);
            HashSet<string> listed = [.. workspace.Find(query).Select(static entry => entry.Path)];
            found += listed.Count;
            foreach (string path in paths)
            {
                PathVerdict verdict = workspace.Judge(path, query);
                Assert.True(
                    verdict.IsFound == listed.Contains(path),
                    $"{path}: {verdict}; {query} patterns {string.Join(' ', query.Patterns)} excludes {string.Join(' ', query.Excludes)} "
                    + $"{string.Join(' ', query.RootExcludes)}");
                Assert.Equal(verdict.IsFound, workspace.Finds(path, query));
                Assert.False(verdict.Reason == PathReason.Ignored && verdict.Rule is not { IsIgnored: true }, $"{path}: {verdict}");
            }
        }

        Assert.True(found > 10, $"{found} of {paths.Length} paths found; that proves little.");
    }

    [Fact]
    public void A_name_longer_than_any_directory_holds_is_judged_as_one_that_is_not_there()
    {
        _tree.Write("d/a.cs", "");
        foreach (string unit in (string[])["n", "\u00e9", "\ud800", "\U0001F600", ".", "*"])
        {
            foreach (int length in (int[])[255, 256, 4_095, 4_096, 4_097, 32_767, 32_768, 65_500, 65_516, 65_517, 65_535, 65_536, 100_000])
            {
                string name = string.Concat(Enumerable.Repeat(unit, length));
                foreach (string path in (string[])[name, "d/" + name, name + "/below", "d/" + name + "/below/deep", name + "/"])
                {
                    Assert.False(_tree.Workspace.Judge(path).IsFound);
                    Assert.False(_tree.Workspace.Judge(path, new FileQuery { FollowLinks = true, RespectIgnoreFiles = false }).IsFound);
                    Assert.False(_tree.Workspace.Finds(path));
                    // That a system cannot ask for such a name may be said, and nothing else.
                    Assert.True(Record.Exception(() => Assert.False(_tree.Workspace.IsIgnored(path))) is null or IOException);
                }
            }
        }
    }

    [Theory]
    [InlineData("a.cs", PathReason.Found, null)]
    [InlineData("missing", PathReason.Absent, null)]
    [InlineData("missing/deep/x.cs", PathReason.Absent, null)]
    [InlineData("a.cs/below", PathReason.Absent, null)]
    [InlineData("out/missing", PathReason.Ignored, null)]
    [InlineData("", PathReason.OutsideDirectory, "")]
    [InlineData(".git/config", PathReason.InsideGit, null)]
    [InlineData("sub/.git", PathReason.InsideGit, null)]
    [InlineData("link/b.json", PathReason.BelowLink, "link")]
    [InlineData("loop/loop/a.cs", PathReason.BelowLink, "loop")]
    [InlineData("link", PathReason.Found, null)]
    [InlineData("pipe", PathReason.Type, null)]
    [InlineData("sub", PathReason.Type, null)]
    [InlineData("sub/", PathReason.Type, null)]
    [InlineData(".h/x", PathReason.Hidden, ".h")]
    [InlineData("out/x", PathReason.Ignored, null)]
    [InlineData("out/", PathReason.Type, null)]
    public void The_rule_that_decides_is_named(string path, PathReason reason, string? detail)
    {
        Assert.SkipWhen(path == "pipe" && DirectoryReaders.ArePortable, "Off Linux a pipe is a file.");
        _tree
            .With("a.cs", "sub/b.json", ".h/x", "out/x", ".git/config", "sub/.git/HEAD")
            .Write(".gitignore", "out/\n")
            .Link("link", "sub")
            .Link("loop", ".")
            .Shell("mkfifo pipe");
        PathVerdict verdict = _tree.Workspace.Judge(path);
        Assert.Equal(verdict.IsFound, _tree.Workspace.Finds(path));
        Assert.Equal((reason, detail), (verdict.Reason, verdict.Detail));
    }

    [Fact]
    public void Each_option_of_a_query_has_a_reason_of_its_own()
    {
        _tree
            .With("a.cs", "d/b.cs", "d/e/c.cs", "sub/.git/HEAD", "sub/x.cs")
            .Link("file", "a.cs")
            .Link("nowhere", "missing")
            .Link("directory", "d");
        AssertReason(PathReason.Depth, "d/e/c.cs", new FileQuery { MaxDepth = 2 });
        AssertReason(PathReason.Depth, "a.cs", new FileQuery { MinDepth = 2 });
        AssertReason(PathReason.Type, "a.cs", new FileQuery { Types = FileEntryTypes.Directory });
        AssertReason(PathReason.NoPattern, "a.cs", new FileQuery { Patterns = ["d/**"] });
        AssertReason(PathReason.Extension, "a.cs", new FileQuery { Extensions = ["json"] });
        AssertReason(PathReason.Excluded, "d/e/c.cs", new FileQuery { Excludes = ["x/**", "d/**"] }, "d/**");
        AssertReason(PathReason.RootExcluded, "d/e/c.cs", new FileQuery { StartDirectory = "d", RootExcludes = ["d/e/**"] }, "d/e/**");
        AssertReason(PathReason.OutsideDirectory, "a.cs", new FileQuery { StartDirectory = "d" }, "d");
        AssertReason(PathReason.OutsideDirectory, "d", new FileQuery { StartDirectory = "d" }, "d");
        AssertReason(PathReason.InsideNestedRepository, "sub/x.cs", new FileQuery { EnterNestedRepositories = false }, "sub");
        AssertReason(PathReason.LinkToNoFile, "nowhere", new FileQuery { LinksToFilesOnly = true });
        AssertReason(PathReason.LinkToNoFile, "directory", new FileQuery { LinksToFilesOnly = true });
        AssertReason(PathReason.Found, "file", new FileQuery { LinksToFilesOnly = true });
        if (!DirectoryReaders.ArePortable)
            AssertReason(PathReason.Found, "directory/b.cs", new FileQuery { FollowLinks = true });
        AssertReason(PathReason.Metadata, "a.cs", new FileQuery { MinSize = 1 });
        AssertReason(PathReason.Found, "a.cs", new FileQuery { Patterns = ["d/**", "*.cs"] }, "*.cs");
    }

    private void AssertReason(PathReason reason, string path, FileQuery query, string? detail = null)
    {
        PathVerdict verdict = _tree.Workspace.Judge(path, query);
        Assert.Equal(verdict.IsFound, _tree.Workspace.Finds(path, query));
        Assert.Equal((reason, detail), (verdict.Reason, verdict.Detail));
    }
}
