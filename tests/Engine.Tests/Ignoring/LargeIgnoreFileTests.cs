using System.Text;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Ignoring;

/// <summary>That the rules of a large ignore file take a small multiple of the file.</summary>
[Slow]
public sealed class LargeIgnoreFileTests
{
    [Theory]
    [InlineData("a\n", 12)]
    [InlineData("*.name-7\n", 6)]
    [InlineData("some-name\n", 6)]
    [InlineData("a*b*c*d?e[f]\n", 10)]
    [InlineData("/build/out/*/generated/**/*.txt\n", 5)]
    public void Rules_take_a_small_multiple_of_their_file(string rule, int most)
    {
        byte[] file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(rule, 8_000_000 / rule.Length)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        var rules = IgnoreRules.Parse(file);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(IgnoreDecision.None, rules.Evaluate("some-name-of-nothing", isDirectory: false));
        Assert.Equal(IgnoreDecision.None, rules.Evaluate("some-name-of-nothing", isDirectory: false));
        Assert.InRange(allocated / file.Length, 0, most);
    }

    [Fact]
    public void Lines_of_a_large_file_are_counted_from_its_beginning()
    {
        var rules = IgnoreRules.Parse(string.Concat(Enumerable.Repeat("x\n\n# y\n", 1000)) + "z*z\n!zzz\n");
        Assert.Equal((2998, false), rules.Find("x"u8, isDirectory: false));
        Assert.Equal((3001, false), rules.Find("zz"u8, isDirectory: false));
        Assert.Equal((3002, true), rules.Find("zzz"u8, isDirectory: false));
        Assert.Equal((0, false), rules.Find("y"u8, isDirectory: false));
    }

    // Blank lines are no rules, so nearly all of the memory is for finding the line.
    [Fact]
    public void The_line_that_decides_is_found_without_a_text_for_each_line()
    {
        using var tree = new TemporaryTree();
        tree.Write(".gitignore", new string('\n', 4_000_000) + "*.log\n");
        WorkspaceTree workspace = tree.Workspace;
        long before = GC.GetAllocatedBytesForCurrentThread();
        IgnoreReason? reason = workspace.WhyIgnored("a.log");
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("*.log", reason?.Rule);
        Assert.Equal(4_000_001, reason?.Line);
        Assert.InRange(allocated / 4_000_000, 0, 24);
    }

    [Fact]
    public void A_pattern_longer_than_any_path_matches_nothing_and_is_not_taken_apart()
    {
        byte[] file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("?*", 4_000_000)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(IgnoreDecision.None, IgnoreRules.Parse(file).Evaluate("a", isDirectory: false));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5L * file.Length);
    }
}
