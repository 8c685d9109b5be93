using System.Text;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Searching;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryTree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void A_match_has_its_file_line_column_and_length()
    {
        tree.Write("b.txt", "one\r\nx one two one\n").Write("a.txt", "none");
        Assert.Equal(
            [new SearchMatch("a.txt", 1, 2, 3, "none"), new("b.txt", 1, 1, 3, "one"), new("b.txt", 2, 3, 3, "x one two one"), new("b.txt", 2, 11, 3, "x one two one")],
            tree.Workspace.Search("one"));
        Assert.Equal([1, 3], tree.Workspace.Search(new Regex("^x|two")).Select(static m => m.Length));
    }

    [Fact]
    public void A_text_is_not_a_regular_expression()
    {
        tree.Write("a", "a.c abc");
        Assert.Equal(1, Assert.Single(tree.Workspace.Search("a.c")).Column);
    }

    [Fact]
    public void Binary_files_are_passed_over_and_utf_16_is_not_binary()
    {
        tree.Write("binary", [.. "one"u8, 0, .. "one"u8]).Write("wide", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a one")]);
        Assert.Equal(("wide", 3), tree.Workspace.Search("one").Select(static m => (m.Path, m.Column)).Single());
    }

    [Fact]
    public void Ignored_files_are_not_searched()
    {
        tree.Write(".gitignore", "b").Write("a", "one").Write("b", "one");
        Assert.Equal("a", Assert.Single(tree.Workspace.Search("one")).Path);
    }
}
