using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Finding;

/// <summary>What a query says about one path, beside what it finds.</summary>
public sealed class JudgeTests : IDisposable
{
    private static readonly string[] Names = ["a.cs", "b.json", "C.cs", ".h", "d", "e", "lib", ".git", "x.log", "readme"];
    private static readonly string[] Rules = ["*.log", "/d", "d/", "!x.log", "e/**", "**/lib", "link*", "*.cs", "!d/", "/e/*", "b.json", ".h", "loop"];
    private static readonly string[] Globs = ["**", "**/*.cs", "*", "d/**", "**/*.{json,log}", "**/.h", "e/*/a.cs", "**/l*", "[a-d]*/**", "**/lib/**", "**/c.cs"];

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
        var random = new Random(seed);
        Grow(random);
        WorkspaceTree workspace = _tree.Workspace;
        string[] paths = [.. Paths("", 0).Distinct()];
        random.Shuffle(paths);
        paths = paths[..Math.Min(paths.Length, 200)];
        int found = 0;
        for (int i = 0; i < 12; i++)
        {
            FileQuery query = Query(random);
            HashSet<string> listed = [.. workspace.Find(query).Select(static entry => entry.Path)];
            found += listed.Count;
            foreach (string path in paths)
            {
                PathVerdict verdict = workspace.Judge(path, query);
                Assert.True(verdict.IsFound == listed.Contains(path), $"{path}: {verdict}; {query} patterns {string.Join(' ', query.Patterns)} excludes {string.Join(' ', query.Excludes)} {string.Join(' ', query.RootExcludes)}");
                Assert.Equal(verdict.IsFound, workspace.Finds(path, query));
                Assert.False(verdict.Reason == PathReason.Ignored && verdict.Rule is not { IsIgnored: true }, $"{path}: {verdict}");
            }
        }

        Assert.True(found > 20, $"{found} of {paths.Length} paths found; that proves little.");
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
        // Off Linux a pipe is a file.
        if (path == "pipe" && DirectoryReaders.ArePortable)
            return;
        _tree.With("a.cs", "sub/b.json", ".h/x", "out/x", ".git/config", "sub/.git/HEAD").Write(".gitignore", "out/\n").Link("link", "sub").Link("loop", ".").Shell("mkfifo pipe");
        PathVerdict verdict = _tree.Workspace.Judge(path);
        Assert.Equal(verdict.IsFound, _tree.Workspace.Finds(path));
        Assert.Equal((reason, detail), (verdict.Reason, verdict.Detail));
    }

    [Fact]
    public void Each_option_of_a_query_has_a_reason_of_its_own()
    {
        _tree.With("a.cs", "d/b.cs", "d/e/c.cs", "sub/.git/HEAD", "sub/x.cs").Link("file", "a.cs").Link("nowhere", "missing").Link("directory", "d");
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

    private void Grow(Random random)
    {
        List<string> directories = [""];
        for (int i = 0; i < 60; i++)
        {
            string parent = directories[random.Next(directories.Count)];
            string path = Path.Combine(parent, Names[random.Next(Names.Length)] + (random.Next(3) == 0 ? $"{random.Next(3)}" : ""));
            string full = Path.Combine(_tree.Root, path);
            if (Path.Exists(full) || new FileInfo(full).LinkTarget is not null || (Path.GetFileName(path) == ".git" && parent.Length == 0))
                continue;
            switch (random.Next(6))
            {
                case < 3:
                    _tree.Write(path, new string('x', random.Next(10)));
                    break;
                default:
                    Directory.CreateDirectory(full);
                    directories.Add(path);
                    break;
            }
        }

        foreach (string parent in directories.ToArray())
        {
            // Above the root is whatever this machine holds.
            string[] targets = [".", parent.Length == 0 ? "e" : "..", "missing", "a.cs", "d", Path.GetRelativePath(Path.Combine(_tree.Root, parent), Path.Combine(_tree.Root, directories[random.Next(directories.Count)]))];
            if (random.Next(2) == 0)
                _tree.Link(Path.Combine(parent, "link" + random.Next(3)), targets[random.Next(targets.Length)]);
            if (random.Next(4) == 0)
                _tree.Link(Path.Combine(parent, "loop"), "loop");
            if (random.Next(4) == 0)
                _tree.Shell($"mkfifo '{Path.Combine(parent, "pipe")}'");
            if (random.Next(3) == 0)
                _tree.Write(Path.Combine(parent, random.Next(3) == 0 ? ".ignore" : ".gitignore"), string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rules[random.Next(Rules.Length)])) + "\n");
        }
    }

    // Every entry, some of those that can be reached through links, and some that are not there.
    private IEnumerable<string> Paths(string directory, int links)
    {
        yield return Path.Combine(directory, "absent");
        foreach (string full in Directory.EnumerateFileSystemEntries(Path.Combine(_tree.Root, directory)).Order(StringComparer.Ordinal))
        {
            string path = Path.Combine(directory, Path.GetFileName(full));
            yield return path;
            bool isLink = new FileInfo(full).LinkTarget is not null;
            if (!Directory.Exists(full) || links + (isLink ? 1 : 0) > 1)
                continue;
            foreach (string below in Paths(path, links + (isLink ? 1 : 0)))
                yield return below;
        }
    }

    private FileQuery Query(Random random)
    {
        string[] directories = ["", "", "", "d", "e", "lib", "link0", "d/e"];
        string directory = directories[random.Next(directories.Length)];
        if (!Directory.Exists(Path.Combine(_tree.Root, directory)))
            directory = "";
        return new FileQuery
        {
            StartDirectory = directory,
            Patterns = Some(random, Globs, 3),
            Excludes = random.Next(3) == 0 ? Some(random, Globs[1..], 2) : [],
            RootExcludes = random.Next(4) == 0 ? Some(random, Globs[1..], 2) : [],
            Types = (FileEntryTypes)random.Next(1, 16),
            LinksToFilesOnly = random.Next(4) == 0,
            FollowLinks = random.Next(3) == 0,
            SameFileSystem = !DirectoryReaders.ArePortable && random.Next(6) == 0,
            Extensions = random.Next(5) == 0 ? ["cs", "log"] : [],
            RespectIgnoreFiles = random.Next(4) != 0,
            UseDotIgnoreFiles = random.Next(2) == 0,
            EnterNestedRepositories = random.Next(3) != 0,
            IncludeHidden = random.Next(2) == 0,
            CaseSensitivity = (CaseSensitivity)random.Next(3),
            MinDepth = random.Next(5) == 0 ? random.Next(4) : null,
            MaxDepth = random.Next(4) == 0 ? random.Next(5) : null,
            MinSize = random.Next(6) == 0 ? random.Next(8) : null,
            MaxSize = random.Next(6) == 0 ? random.Next(8) : null,
            ExecutablesOnly = random.Next(12) == 0,
        };
    }

    private static string[] Some(Random random, string[] texts, int most) => [.. Enumerable.Range(0, random.Next(most)).Select(_ => texts[random.Next(texts.Length)])];
}
