namespace WorkspaceSdk.Tests;

/// <summary>What <c>find</c> and <c>glob</c> select.</summary>
[Slow]
public sealed class FindTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public FindTests()
    {
        _directory.Write("a.cs");
        _directory.Write("src/b.cs", "12345");
        _directory.Write("src/deep/c.cs");
        _directory.Write("src/deep/C.CS");
        _directory.Write("src/.hidden/d.cs");
        _directory.Write("docs/e.md", new string('x', 2000));
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_pattern_without_a_slash_matches_at_any_depth() =>
        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], Find("*.cs"));

    [Fact]
    public void A_pattern_with_a_slash_matches_the_whole_path() =>
        Assert.Equal(["src/b.cs"], Find("src/*.cs"));

    [Fact]
    public void Whole_path_takes_patterns_without_a_slash_as_paths_too() =>
        Assert.Equal(["a.cs"], Find("--whole-path", "*.cs"));

    [Fact]
    public void Glob_finds_files_by_whole_paths()
    {
        Assert.Equal(["a.cs"], Run("glob", "*").Lines);
        Assert.Equal(Find("--whole-path", "--type", "f", "**/*.cs"), Run("glob", "**/*.cs").Lines);
    }

    [Fact]
    public void Without_a_pattern_files_and_directories_come_ordered_by_path() =>
        Assert.Equal(["a.cs", "docs", "docs/e.md", "src", "src/b.cs", "src/deep", "src/deep/C.CS", "src/deep/c.cs"], Find());

    [Theory]
    [InlineData(@"src\b.cs")]
    [InlineData(@"src\deep\c.cs")]
    public void A_backslash_between_names_that_finds_nothing_is_explained(string pattern)
    {
        ToolResult result = Run("glob", pattern);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $@"a '\' in '{pattern}' takes the next character literally; names are separated by '/'.",
            result.Errors,
            StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_wildcard_that_is_meant_literally_needs_no_explanation() =>
        Assert.Equal("", Run("glob", @"src/\*.cs").Errors);

    [Fact]
    public void Several_patterns_find_what_any_of_them_matches() =>
        Assert.Equal(["docs/e.md", "src/b.cs"], Find("b.*", "--glob", "docs/*"));

    [Fact]
    public void Types_are_united() =>
        Assert.Equal(["a.cs", "docs", "src"], Find("--type", "d", "--type", "f", "--max-depth", "1"));

    [UnixFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Executable_files_are_recognized_by_their_mode()
    {
        File.SetUnixFileMode(_directory.FullPath("a.cs"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(["a.cs"], Find("--type", "x"));
    }

    [Fact]
    public void Links_are_found_and_distinguished()
    {
        File.CreateSymbolicLink(_directory.FullPath("to-a"), "a.cs");
        Assert.Equal(["to-a"], Find("--type", "l"));
        Assert.Contains("to-a", Find());
    }

    [Fact]
    public void Followed_links_are_what_they_lead_to()
    {
        Directory.CreateSymbolicLink(_directory.FullPath("again"), "docs");
        Assert.Equal(["again/e.md", "docs/e.md"], Find("--follow", "--type", "f", "*.md"));
    }

    [Fact]
    public void An_excluded_directory_is_not_opened()
    {
        ToolResult result = Run("find", "--exclude", "deep", "--exclude", "docs", "--stats");
        Assert.Equal(["a.cs", "src", "src/b.cs"], result.Lines);
        Assert.Contains("directories opened: 2\n", result.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_names_are_matched_by_wildcards_on_request_only()
    {
        Assert.Empty(Find("d.*"));
        Assert.Equal(["src/.hidden/d.cs"], Find("d.*", "--hidden"));
    }

    [LinuxTheory]
    [InlineData("sensitive", new[] { "src/deep/c.cs" })]
    [InlineData("insensitive", new[] { "src/deep/C.CS", "src/deep/c.cs" })]
    [InlineData("smart", new[] { "src/deep/C.CS", "src/deep/c.cs" })]
    public void Case_is_as_chosen(string mode, string[] expected) => Assert.Equal(expected, Find("c.cs", "--case", mode));

    [Fact]
    public void Extensions_select_by_ending() => Assert.Equal(["docs/e.md"], Find("--ext", "md", "--ext", ".txt"));

    [Fact]
    public void Depth_is_counted_from_the_root() =>
        Assert.Equal(["docs/e.md", "src/b.cs", "src/deep"], Find("--min-depth", "2", "--max-depth", "2"));

    [Fact]
    public void Sizes_select_files_only()
    {
        Assert.Equal(["docs/e.md"], Find("--min-size", "1.5k"));
        Assert.Equal(["src/b.cs"], Find("--min-size", "5", "--max-size", "1Ki"));
    }

    [Fact]
    public void Times_select_by_the_last_writing()
    {
        File.SetLastWriteTimeUtc(_directory.FullPath("a.cs"), DateTime.UtcNow.AddDays(-10));
        Assert.Equal(["a.cs"], Find("--changed-before", "1w", "--type", "f"));
        Assert.DoesNotContain("a.cs", Find("--changed-within", "1w", "--type", "f"));
        Assert.Contains("a.cs", Find("--changed-within", "2000-01-01T00:00:00Z", "--type", "f"));
    }

    [Fact]
    public void Results_are_ordered_as_requested_and_then_cut()
    {
        Assert.Equal(["docs/e.md", "src/b.cs"], Find("--type", "f", "--sort", "size", "--reverse", "--limit", "2"));
        Assert.Equal(Find().Order(StringComparer.Ordinal), Find("--sort", "none").Order(StringComparer.Ordinal));
    }

    private string[] Find(params string[] arguments) => Run(["find", .. arguments]).Lines;

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, arguments);
}
