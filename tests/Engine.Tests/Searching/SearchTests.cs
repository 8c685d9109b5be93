using System.Text;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Searching;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_match_has_its_file_line_column_and_length()
    {
        _tree.Write("b.txt", "one\r\nx one two one\n").Write("a.txt", "none");
        Assert.Equal(
        [
            new SearchMatch("a.txt", 1, 2, 3, "none"),
            new("b.txt", 1, 1, 3, "one"),
            new("b.txt", 2, 3, 3, "x one two one"),
            new("b.txt", 2, 11, 3, "x one two one")
        ],
            _tree.Workspace.Search("one"));
        Assert.Equal([1, 3], _tree.Workspace.Search(new Regex("^x|two")).Select(static m => m.Length));
    }

    [Fact]
    public void A_text_is_not_a_regular_expression()
    {
        _tree.Write("a", "a.c abc");
        Assert.Equal(1, Assert.Single(_tree.Workspace.Search("a.c")).Column);
    }

    [Fact]
    public void Binary_files_are_passed_over_and_utf_16_is_not_binary()
    {
        _tree.Write("binary", [.. "one"u8, 0, .. "one"u8])
            .Write("wide", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a one")]);
        Assert.Equal(("wide", 3), _tree.Workspace.Search("one").Select(static m => (m.Path, m.Column)).Single());
    }

    [Fact]
    public void Ignored_files_are_not_searched()
    {
        _tree.Write(".gitignore", "b").Write("a", "one").Write("b", "one");
        Assert.Equal("a", Assert.Single(_tree.Workspace.Search("one")).Path);
    }

    [Fact]
    public void Lines_around_a_match_come_on_request()
    {
        _tree.Write("a", "1\n2\nhit 3\n4\nhit 5\n6\n");
        SearchMatch[] matches = [.. _tree.Workspace.Search("hit", options: new SearchOptions { LinesBefore = 2, LinesAfter = 2 })];
        Assert.Equal(["1", "2"], matches[0].Before);
        Assert.Equal(["4", "hit 5"], matches[0].After);
        Assert.Equal(["hit 3", "4"], matches[1].Before);
        Assert.Equal(["6"], matches[1].After);
    }

    [Fact]
    public void A_count_limits_each_file()
    {
        _tree.Write("a", "x x\nx").Write("b", "x");
        Assert.Equal(
            [("a", 1), ("a", 3), ("b", 1)],
            _tree.Workspace.Search("x", options: new SearchOptions { MaxMatchesPerFile = 2 }).Select(static m => (m.Path, m.Column)));
        Assert.Equal(
            ["next"],
            _tree.Write("c", "y\nnext\n").Workspace
                .Search("y", options: new SearchOptions { MaxMatchesPerFile = 1, LinesAfter = 1 })
                .Single().After);
    }

    [Fact]
    public void A_count_of_lines_limits_each_file()
    {
        _tree.Write("a", "x x\nx\nx").Write("b", "x");
        Assert.Equal(
            [("a", 1, 1), ("a", 1, 3), ("a", 2, 1), ("b", 1, 1)],
            _tree.Workspace.Search("x", options: new SearchOptions { MaxLinesPerFile = 2 }).Select(static m => (m.Path, m.Line, m.Column)));
    }

    [Fact]
    public void Spans_are_those_of_the_expression()
    {
        _tree.Write("a", "key = value");
        Assert.Equal((7, 5), _tree.Workspace.Search(new Regex(@"(?<=key\s*=\s*)\w+")).Select(static m => (m.Column, m.Length)).Single());
    }

    [Fact]
    public void A_file_larger_than_memory_should_hold_is_read_line_by_line()
    {
        _tree.Write("big", string.Concat(Enumerable.Repeat(new string('-', 99) + "\n", 30_000)) + "needle\n");
        Assert.Equal((30_001, 1), _tree.Workspace.Search("needle").Select(static m => (m.Line, m.Column)).Single());
        Assert.Equal((30_001, 1), _tree.Workspace.Search(new Regex("ne+dle")).Select(static m => (m.Line, m.Column)).Single());
    }

    [Fact]
    public void Lines_end_as_editors_end_them_and_empty_ones_count()
    {
        _tree.Write("a", "\n\r\nx\n\nx");
        Assert.Equal([3, 5], _tree.Workspace.Search("x").Select(static m => m.Line));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_stop_a_search()
    {
        _tree.Write("a", [0xFF, .. "x\u00e9 x"u8, 0xC3]);
        Assert.Equal([2, 5], _tree.Workspace.Search("x").Select(static m => m.Column));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_listed()
    {
        _tree.Write("a", "x");
        SearchResult result = _tree.Workspace.Search("x", new FileQuery { StartDirectory = "nowhere" });
        Assert.Empty(result);
        Assert.Equal("nowhere", Assert.Single(result.Errors).Path);
        Assert.Throws<ArgumentException>(() => _tree.Workspace.Search(""));
        Assert.Throws<GlobSyntaxException>(() => _tree.Workspace.Search("x", new FileQuery { Patterns = ["["] }));
    }
}
