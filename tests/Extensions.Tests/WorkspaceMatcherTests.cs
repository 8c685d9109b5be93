using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>What a matcher finds.</summary>
public sealed class WorkspaceMatcherTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public WorkspaceMatcherTests()
    {
        foreach (string path in new[] { "a.cs", "src/b.cs", "src/deep/c.CS", "src/bin/d.cs", ".hidden/e.cs", "ignored.cs" })
            _directory.Write(path);
        _directory.Write(".gitignore", "ignored.cs\n");
    }

    private WorkspaceTree Opened => WorkspaceTree.At(_directory.Root);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_file_is_found_when_an_include_matches_and_no_exclude_does() =>
        Assert.Equal(
            [".hidden/e.cs", "a.cs", "ignored.cs", "src/b.cs", "src/deep/c.CS"],
            Paths(new WorkspaceMatcher().AddInclude("**/*.cs").AddExclude("**/bin/").Execute(Opened)));

    [Fact]
    public void Results_with_equal_content_are_equal()
    {
        WorkspaceMatchResult one = new WorkspaceMatcher().AddInclude("**/*.cs").Execute(Opened),
            same = new WorkspaceMatcher().AddInclude("**/*.cs").Execute(Opened);
        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one == new WorkspaceMatcher().AddInclude("a.cs").Execute(Opened));
    }

    [Fact]
    public void A_matcher_without_includes_finds_nothing()
    {
        WorkspaceMatchResult result = new WorkspaceMatcher().AddExclude("a").Execute(Opened);
        Assert.False(result.HasMatches);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Results_are_relative_to_the_directory_that_is_searched()
    {
        WorkspaceMatcher matcher = new WorkspaceMatcher().AddIncludePatterns("*.cs", "deep/").AddExcludePatterns(["bin/**"]);
        Assert.Equal(["b.cs", "deep/c.CS"], Paths(matcher.Execute(Opened, "src")));
        Assert.Equal([_directory.FullPath("src/b.cs"), _directory.FullPath("src/deep/c.CS")], matcher.GetResultsInFullPath(Opened, "src"));
    }

    [Fact]
    public void Case_and_ignore_files_count_on_request() =>
        Assert.Equal(
            [".hidden/e.cs", "a.cs", "src/b.cs", "src/bin/d.cs"],
            Paths(new WorkspaceMatcher(caseSensitive: true, respectIgnoreFiles: true).AddInclude("**/*.cs").Execute(Opened)));

    [Theory]
    [InlineData("src/**/*.cs", "src/deep/c.cs", "deep/c.cs")]
    [InlineData("src/*.cs", "src/b.cs", "b.cs")]
    [InlineData("src/*/c.cs", "src/deep/c.cs", "deep/c.cs")]
    [InlineData("src/deep/c.cs", "src/deep/c.cs", "c.cs")]
    [InlineData("**/*", "src/b.cs", "src/b.cs")]
    public void The_stem_begins_at_the_first_wildcard(string pattern, string path, string stem) =>
        Assert.Equal(new WorkspaceFileMatch(path, stem), Assert.Single(new WorkspaceMatcher().AddInclude(pattern).Match(path).Files));

    [Fact]
    public void Paths_can_be_matched_without_files() =>
        Assert.Equal(["x/a.md"], Paths(new WorkspaceMatcher().AddInclude("**/*.MD").AddExclude("y/").Match("y/b.md", "x/a.md", "x/a.txt")));

    [Fact]
    public void A_wrong_pattern_is_refused_when_it_is_added() =>
        Assert.Throws<GlobSyntaxException>(() => new WorkspaceMatcher().AddInclude("../*.cs"));

    [UnixFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_directory_that_cannot_be_read_is_named()
    {
        Directory.CreateDirectory(_directory.FullPath("locked"), UnixFileMode.None);
        const UnixFileMode Anybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        foreach (string path in (string[])[_directory.Container, _directory.Root])
            File.SetUnixFileMode(path, Anybody);
        using var rights = new LesserRights();
        WorkspaceMatcher matcher = new WorkspaceMatcher().AddInclude("**/*.cs");
        Assert.Equal("locked", Assert.Single(matcher.Execute(Opened).Errors).Path);
        Assert.Throws<IOException>(() => matcher.GetResultsInFullPath(Opened));
    }

    private static IEnumerable<string> Paths(WorkspaceMatchResult result) => result.Files.Select(static file => file.Path);
}
