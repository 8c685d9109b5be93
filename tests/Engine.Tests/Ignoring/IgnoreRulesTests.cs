namespace WorkspaceSdk.Tests.Ignoring;

public sealed class IgnoreRulesTests
{
    [Theory]
    [InlineData("a.log\n!keep.log", "a.log", IgnoreDecision.Ignored)]
    [InlineData("*.log\n!keep.log", "keep.log", IgnoreDecision.Included)]
    [InlineData("*.log", "a.txt", IgnoreDecision.None)]
    [InlineData("bin/\n!bin/keep", "bin/keep", IgnoreDecision.Ignored)]
    public void The_last_rule_decides_and_an_ignored_directory_stays_ignored(string rules, string path, IgnoreDecision expected) =>
        Assert.Equal(expected, IgnoreRules.Parse(rules).Evaluate(path, isDirectory: false));

    [Fact]
    public void Rules_reach_no_further_than_their_directory()
    {
        IgnoreRules rules = IgnoreRules.Parse("/x\ny", "sub");
        Assert.Equal(IgnoreDecision.Ignored, rules.Evaluate("sub/x", false));
        Assert.Equal(IgnoreDecision.None, rules.Evaluate("sub/deep/x", false));
        Assert.Equal(IgnoreDecision.Ignored, rules.Evaluate("sub/deep/y", false));
        Assert.Equal(IgnoreDecision.None, rules.Evaluate("x", false));
        Assert.Equal(IgnoreDecision.None, rules.Evaluate("subx/y", false));
    }

    [Theory]
    [InlineData("foo\r\n", "foo")]
    [InlineData("\uFEFFfoo\n", "foo")]
    [InlineData("foo  \n", "foo")]
    [InlineData("foo\\ \n", "foo ")]
    [InlineData("{a,b}\n", "{a,b}")]
    [InlineData("\\#a\n", "#a")]
    [InlineData("\\!a\n", "!a")]
    [InlineData("[[:alpha:]]x\n", "zx")]
    public void Line_ends_blanks_marks_and_braces_are_gits(string rules, string path) =>
        Assert.Equal(IgnoreDecision.Ignored, IgnoreRules.Parse(rules).Evaluate(path, false));

    [Theory]
    [InlineData("!\n")]
    [InlineData("/\n")]
    [InlineData("foo\t\n")]
    [InlineData("#foo\n")]
    [InlineData("fo[o\n")]
    [InlineData("foo\\\n")]
    [InlineData("[[:nope:]]oo\n")]
    [InlineData("foo/\n")]
    public void A_line_that_means_nothing_to_git_means_nothing_here(string rules) =>
        Assert.Equal(IgnoreDecision.None, IgnoreRules.Parse(rules).Evaluate("foo", false));

    [Fact]
    public void Many_stars_come_to_an_answer()
    {
        // Who tries every way to part the name among the stars does not live to see it.
        IgnoreRules rules = IgnoreRules.Parse(
            string.Concat(Enumerable.Repeat("a*", 100)) + "b\n" + string.Concat(Enumerable.Repeat("**/a*", 60)) + "/b");
        Assert.Equal(IgnoreDecision.None, rules.Evaluate(new string('a', 255) + "/" + new string('a', 255), false));
    }
}
