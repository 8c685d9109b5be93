using System.Text;
using System.Text.RegularExpressions;
using WorkspaceSdk.Searching;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Searching;

/// <summary>That no file takes the memory or the time of all others.</summary>
[Slow]
public sealed class SearchLimitTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("a")]
    [InlineData("a*")]
    [InlineData("")]
    [InlineData("(?<=a)b|a(?=b)")]
    [InlineData("ab?")]
    [InlineData("$|^")]
    public void A_line_with_very_many_matches_is_searched_as_a_whole(string pattern)
    {
        string line = string.Concat(Enumerable.Repeat("aab ab", 4_000));
        _tree.Write("f", "x\n" + line + "\ny ab\n");
        foreach (RegexOptions options in (RegexOptions[])
        [
            RegexOptions.CultureInvariant,
            RegexOptions.CultureInvariant | RegexOptions.RightToLeft
        ])
        {
            var regex = new Regex(pattern, options);
            Assert.Equal(
                regex.Matches(line).Select(static match => (match.Index + 1, match.Length)),
                _tree.Workspace.Search(regex).Where(static match => match.Line == 2).Select(static match => (match.Column, match.Length)));
            Assert.Equal(regex.Count("y ab"), _tree.Workspace.Search(regex).Count(static match => match.Line == 3));
        }
    }

    [Fact]
    public void A_line_longer_than_a_block_has_the_matches_of_any_other()
    {
        string line = new string('x', 700_000) + "needle";
        _tree.Write("a", "needle\n" + line + "\nneedle").Write("b", line).Write("c", "needle");
        Assert.Equal(
            [("a", 1, 1), ("a", 2, 700_001), ("a", 3, 1), ("b", 1, 700_001), ("c", 1, 1)],
            _tree.Workspace.Search("needle").Select(static match => (match.Path, match.Line, match.Column)));
        SearchResult around = _tree.Workspace.Search(new Regex("^needle"), options: new SearchOptions { LinesBefore = 1, LinesAfter = 1 });
        Assert.Equal([(0, 1), (1, 0), (0, 0)], around.Select(static match => (match.Before.Count, match.After.Count)));
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_an_error_of_its_file()
    {
        _tree.Write("a", "aa\n").Write("b", "aaa\n" + new string('a', 60) + "!\naaa\n").Write("c", "aa\n");
        SearchResult found = _tree.Workspace.Search(
            new Regex("(?=x?)(a+)+$"), options: new SearchOptions { TimeLimit = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(["a", "b", "c"], found.Select(static match => match.Path));
        WalkError error = Assert.Single(found.Errors);
        Assert.Equal("b", error.Path);
        Assert.Contains("more than 0.3 s for the file, up to line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("(WSDK1022)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_lines_that_each_take_long_are_too_much_together()
    {
        _tree.Write("b", string.Concat(Enumerable.Repeat(new string('a', 21) + "!\n", 100_000)));
        SearchResult found = _tree.Workspace.Search(
            new Regex("(?=x?)(a+)+$"), options: new SearchOptions { TimeLimit = TimeSpan.FromMilliseconds(300) });
        Assert.Empty(found);
        Assert.Single(found.Errors);
    }

    [Fact]
    public void An_expression_with_a_limit_of_its_own_is_an_error_of_the_file_too()
    {
        _tree.Write("a", new string('a', 60) + "!\n").Write("b", "aa");
        SearchResult found = _tree.Workspace.Search(new Regex("(?=x?)(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(50)));
        Assert.Equal(["b"], found.Select(static match => match.Path));
        Assert.Single(found.Errors);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void A_time_limit_is_a_time(int milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Workspace.Search(
            "a", options: new SearchOptions { TimeLimit = TimeSpan.FromMilliseconds(milliseconds) }));

    [Fact]
    public void Lines_around_matches_are_held_up_to_a_limit()
    {
        string line = new('x', 12 << 20);
        _tree
            .Write("a", line + "\n" + line + "\n" + line + "\nneedle\n")
            .Write("b", "needle\n" + line + "\n" + line + "\n" + line + "\n")
            .Write("c", "needle");
        foreach (SearchOptions options in (SearchOptions[])[new() { LinesBefore = 3 }, new() { LinesAfter = 3 }])
        {
            SearchResult found = _tree.Workspace.Search("needle", options: options);
            Assert.Equal(options.LinesBefore > 0 ? ["b", "c"] : ["a", "b", "c"], found.Select(static match => match.Path));
            Assert.NotEmpty(found.Errors);
            Assert.All(found.Errors, static error => Assert.Contains("WSDK1022", error.Message, StringComparison.Ordinal));
        }

        _tree.Write("d", new string('n', LinesAround.MostWaiting + 1) + "\n");
        SearchResult many = _tree.Workspace.Search("n", new FileQuery { Patterns = ["d"] }, new SearchOptions { LinesAfter = 1 });
        Assert.Equal(LinesAround.MostWaiting + 1, many.Count());
        Assert.Equal("d", Assert.Single(many.Errors).Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_NUL_behind_the_mark_of_UTF_16_says_that_a_file_is_no_text(bool bigEndian)
    {
        Encoding utf16 = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        _tree.Write("binary", [.. utf16.GetPreamble(), .. utf16.GetBytes("needle\0\nneedle")])
            .Write("text", [.. utf16.GetPreamble(), .. utf16.GetBytes("needle")]);
        SearchResult found = _tree.Workspace.Search("needle");
        Assert.Equal(["text"], found.Select(static match => match.Path));
        Assert.Empty(found.Errors);
    }
}
