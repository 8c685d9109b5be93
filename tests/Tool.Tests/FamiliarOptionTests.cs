using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tests;

/// <summary>What people type who use fd and rg is understood, and means what it means there.</summary>
[Slow]
public sealed class FamiliarOptionTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public FamiliarOptionTests()
    {
        _directory.Write(".gitignore", "built\n");
        _directory.Write("a.py", "needle\n");
        _directory.Write("b.md", "Needle in a stack\nneedles\n");
        _directory.Write("docs/deep/c.PY", "a needle here\n");
        _directory.Write("docs/large.txt", new string('x', 20_000) + "\n");
        _directory.Write("built/out.py", "needle\n");
        _directory.Write(".hidden/h.py", "needle\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("find -e py", "find --ext py")]
    [InlineData("find --extension py", "find --ext py")]
    [InlineData("find --ext py,md", "find --ext py --ext md")]
    [InlineData("find -t f", "find --type f")]
    [InlineData("find -td", "find --type d")]
    [InlineData("find --type file", "find --type f")]
    [InlineData("find --type directory --type symlink", "find --type d --type l")]
    [InlineData("find --type executable", "find --type x")]
    [InlineData("find -H", "find --hidden")]
    [InlineData("find -I", "find --no-ignore")]
    [InlineData("find -HI", "find --hidden --no-ignore")]
    [InlineData("find -u", "find --hidden --no-ignore")]
    [InlineData("find -uu", "find --hidden --no-ignore")]
    [InlineData("find -E docs", "find --exclude docs")]
    [InlineData("find -E docs,*.md", "find --exclude docs --exclude *.md")]
    [InlineData("find --exclude *.{md,py}", "find --exclude *.md --exclude *.py")]
    [InlineData("find -d 1", "find --max-depth 1")]
    [InlineData("find -a", "find --absolute")]
    [InlineData("find --absolute-path", "find --absolute")]
    [InlineData("find -i *.py", "find --case insensitive *.py")]
    [InlineData("find --ignore-case *.py", "find --case insensitive *.py")]
    [InlineData("find --smart-case *.py", "find --case smart *.py")]
    [InlineData("find -i -s *.py", "find *.py")]
    [InlineData("find -s -i *.py", "find --case insensitive *.py")]
    [InlineData("find -p docs/*", "find --whole-path docs/*")]
    [InlineData("find --full-path *.py", "find --whole-path *.py")]
    [InlineData("find -g *.py", "find *.py")]
    [InlineData("find --glob *.py --glob *.md", "find *.py --glob *.md")]
    [InlineData("find -g !docs", "find --exclude docs")]
    [InlineData("find -L", "find --follow")]
    [InlineData("find -j 1", "find --threads 1")]
    [InlineData("find -S +10k", "find --min-size 10k")]
    [InlineData("find --size=-10k", "find --max-size 10k")]
    [InlineData("find -S -10k -t f", "find --max-size 10k --type f")]
    [InlineData("find --size 7", "find --min-size 7 --max-size 7")]
    [InlineData("find --max-results 2", "find --limit 2")]
    [InlineData("find -1", "find --limit 1")]
    [InlineData("find -1 -t f", "find --limit 1 --type f")]
    [InlineData("find --print0", "find --null")]
    [InlineData("find --one-file-system", "find --same-file-system")]
    [InlineData("search -i needle", "search --case insensitive needle")]
    [InlineData("search -S needle", "search --case smart needle")]
    [InlineData("search -S Needle", "search Needle")]
    [InlineData("search -u needle", "search --no-ignore needle")]
    [InlineData("search -uu needle", "search --no-ignore --hidden needle")]
    [InlineData("search -. needle", "search --hidden needle")]
    [InlineData("search -m 1 e", "search --max-count 1 e")]
    [InlineData("search needle -g *.py", "search needle --ext py --max-depth 1")]
    [InlineData("search needle -g !docs", "search needle --exclude docs")]
    [InlineData("search -d 1 needle", "search --max-depth 1 needle")]
    [InlineData("search -w needle", "search \\bneedle\\b")]
    [InlineData("search -x needle", "search ^needle$")]
    [InlineData("search -wF needle", "search \\bneedle\\b")]
    [InlineData("search -il needle", "search --case insensitive --files-with-matches needle")]
    public void A_short_or_other_name_is_the_long_one(string familiar, string ours)
    {
        ToolResult expected = ToolProcess.Run(_directory.Root, ours.Split(' ')),
            actual = ToolProcess.Run(_directory.Root, familiar.Split(' '));
        Assert.Equal((expected.ExitCode, expected.Output, expected.Errors), (actual.ExitCode, actual.Output, actual.Errors));
    }

    [Theory]
    [InlineData(0, "find", "-q", "*.py")]
    [InlineData(1, "find", "-q", "*.rs")]
    [InlineData(0, "find", "--quiet", "--json")]
    [InlineData(0, "find", "--quiet", "--count")]
    [InlineData(0, "search", "-q", "needle")]
    [InlineData(1, "search", "--quiet", "nothing")]
    [InlineData(0, "search", "-ql", "needle")]
    public void Quiet_shows_nothing_and_ends_with_what_it_found(int code, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal((code, "", ""), (result.ExitCode, result.Output, result.Errors));
    }

    [Fact]
    public void A_word_with_marks_at_its_ends_is_whole_between_other_marks()
    {
        _directory.Write("marks.txt", "x -v y\nx-v\n--v\n");
        Assert.Equal(
            "marks.txt:1:3:x -v y\nmarks.txt:3:2:--v\n", ToolProcess.Run(_directory.Root, "search", "-wF", "--", "-v", "marks.txt").Output);
    }

    [Theory]
    [InlineData("+10x")]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("ten")]
    public void A_size_that_is_none_is_named(string size)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, "find", "--size", size);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"'{size}' is no value for --size", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("py", "py")]
    [InlineData("py,md", "py|md")]
    [InlineData("py,,md,", "py|md")]
    [InlineData("{a,b},c", "{a,b}|c")]
    [InlineData("[,],c", "[,]|c")]
    [InlineData("a\\,b,c", "a\\,b|c")]
    [InlineData("a\\\\,b", "a\\\\|b")]
    [InlineData("a\\", "a\\")]
    [InlineData(",", "")]
    public void Commas_part_values_where_no_pattern_holds_them(string text, string values) =>
        Assert.Equal(values, string.Join('|', ListArgument.Split(text)));
}
