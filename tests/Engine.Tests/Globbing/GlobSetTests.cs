namespace WorkspaceSdk.Tests.Globbing;

public sealed class GlobSetTests
{
    [Fact]
    public void A_set_matches_what_any_of_its_globs_matches()
    {
        GlobSet set = GlobSet.Parse(["src/**/*.cs", "*.md"]);
        Assert.True(set.IsMatch("src/a/b.cs"));
        Assert.True(set.IsMatch("x.md"));
        Assert.False(set.IsMatch("docs/x.md"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("src", true)]
    [InlineData("src/deep/er", true)]
    [InlineData("docs", false)]
    [InlineData("lib", true)]
    [InlineData("lib/x", false)]
    public void A_directory_where_nothing_can_match_is_known(string directory, bool expected) =>
        Assert.Equal(expected, GlobSet.Parse(["src/**/*.cs", "lib/*.cs"]).CanMatchBelow(directory));

    [Theory]
    [InlineData("**/bin/**", "a/bin", true)]
    [InlineData("**/bin/**", "a/bin/b", true)]
    [InlineData("**/bin/**", "a", false)]
    [InlineData("**/bin/*", "bin", false)]
    [InlineData("bin", "bin", false)]
    public void A_directory_where_everything_matches_is_known(string pattern, string directory, bool expected) =>
        Assert.Equal(expected, GlobSet.Parse([pattern], new GlobOptions { IncludeHidden = true }).MatchesEverythingBelow(directory));

    [Fact]
    public void With_hidden_names_left_alone_nothing_matches_everything() =>
        Assert.False(GlobSet.Parse(["bin/**"]).MatchesEverythingBelow("bin"));
}
