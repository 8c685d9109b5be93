using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tests;

/// <summary>Options of <c>search</c> that users of rg type, and what they show.</summary>
[Slow]
public sealed class FamiliarSearchTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public FamiliarSearchTests()
    {
        _directory.Write("a.cs", "one two two\nthree\n\ntwo\n");
        _directory.Write("b.md", "Two\nfour\n");
        _directory.Write("Makefile", "two\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("two", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:4:1:two")]
    [InlineData("two --no-line-number", "Makefile:two|a.cs:one two two|a.cs:two")]
    [InlineData("two -N -n", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:4:1:two")]
    [InlineData("two -o", "Makefile:1:1:two|a.cs:1:5:two|a.cs:1:9:two|a.cs:4:1:two")]
    [InlineData("two -oN", "Makefile:two|a.cs:two|a.cs:two|a.cs:two")]
    [InlineData("t.o --vimgrep", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:1:9:one two two|a.cs:4:1:two")]
    [InlineData("two --vimgrep --heading", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:1:9:one two two|a.cs:4:1:two")]
    [InlineData("two --heading", "Makefile|1:two||a.cs|1:one two two|4:two")]
    [InlineData("two --heading -N", "Makefile|two||a.cs|one two two|two")]
    [InlineData("two --heading --column", "Makefile|1:1:two||a.cs|1:5:one two two|4:1:two")]
    [InlineData("two --heading -A 1", "Makefile|1:two||a.cs|1:one two two|2-three|--|4:two")]
    [InlineData("two -A 1", "Makefile:1:1:two|--|a.cs:1:5:one two two|a.cs-2-three|--|a.cs:4:1:two")]
    [InlineData("two -N -A 1", "Makefile:two|--|a.cs:one two two|a.cs-three|--|a.cs:two")]
    [InlineData("two -c", "Makefile:1|a.cs:2")]
    [InlineData("two -ci", "Makefile:1|a.cs:2|b.md:1")]
    [InlineData("two -v a.cs", "a.cs:2:1:three|a.cs:3:1:")]
    [InlineData("t.o -v a.cs", "a.cs:2:1:three|a.cs:3:1:")]
    [InlineData("^t -v a.cs", "a.cs:1:1:one two two|a.cs:3:1:")]
    [InlineData("two -v -x a.cs", "a.cs:1:1:one two two|a.cs:2:1:three|a.cs:3:1:")]
    [InlineData("Two -v -i b.md", "b.md:2:1:four")]
    [InlineData("o$ -v a.cs", "a.cs:2:1:three|a.cs:3:1:")]
    [InlineData("two -vc", "a.cs:2|b.md:2")]
    [InlineData("two -vl", "a.cs|b.md")]
    [InlineData("(?x)two#comment -v a.cs", "a.cs:2:1:three|a.cs:3:1:")]
    [InlineData("(?x)two#comment -w b.md Makefile", "Makefile:1:1:two")]
    [InlineData("-e two -e four", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:4:1:two|b.md:2:1:four")]
    [InlineData("-e two b.md Makefile", "Makefile:1:1:two")]
    [InlineData("--regexp=tw+o a.cs", "a.cs:1:5:one two two|a.cs:4:1:two")]
    [InlineData("-e (?x)two#comment -e four", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:4:1:two|b.md:2:1:four")]
    [InlineData("-F -e t.o -e four", "b.md:2:1:four")]
    [InlineData("-t cs two", "a.cs:1:5:one two two|a.cs:4:1:two")]
    [InlineData("-tcs,make two", "Makefile:1:1:two|a.cs:1:5:one two two|a.cs:4:1:two")]
    [InlineData("-T cs two", "Makefile:1:1:two")]
    [InlineData("-t cs -T cs two", "")]
    [InlineData("-t cs -g *.md -i two", "")]
    [InlineData("two -r X", "Makefile:1:1:X|a.cs:1:5:one X X|a.cs:4:1:X")]
    [InlineData("(t)wo -r <$1>", "Makefile:1:1:<t>|a.cs:1:5:one <t> <t>|a.cs:4:1:<t>")]
    [InlineData("(t)wo -o -r <$1>", "Makefile:1:1:<t>|a.cs:1:5:<t>|a.cs:1:9:<t>|a.cs:4:1:<t>")]
    [InlineData("(?<word>t)wo -N -r ${word}", "Makefile:t|a.cs:one t t|a.cs:t")]
    [InlineData("two -F -N -r $", "Makefile:$|a.cs:one $ $|a.cs:$")]
    public void Lines_are_shown_as_requested(string arguments, string expected)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, ["search", .. arguments.Split(' ')]);
        Assert.Equal("", result.Errors);
        Assert.Equal(expected.Length == 0 ? "" : expected + "|", result.Output.ReplaceLineEndings("|"));
    }

    [Fact]
    public void No_file_is_changed_by_a_replacement()
    {
        ToolProcess.Run(_directory.Root, "search", "two", "-r", "X");
        Assert.Equal("one two two\nthree\n\ntwo\n", File.ReadAllText(_directory.FullPath("a.cs")));
    }

    [Theory]
    [InlineData("--json", "--replace", "two", "--json", "-r", "X")]
    [InlineData("--json", "--only-matching", "two", "--json", "-o")]
    [InlineData("--json", "--vimgrep", "two", "--json", "--vimgrep")]
    [InlineData("--files-with-matches", "--count-lines", "two", "-l", "-c")]
    [InlineData("needs REGEX", "", "-t", "cs")]
    [InlineData("is no kind of files", "msbuild", "two", "-t", "nothing")]
    [InlineData("is empty", "", "-e", "")]
    [InlineData("Not enough )'s", "", "-e", "two", "-e", "(")]
    public void Options_that_do_not_go_together_are_named(string message, string other, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, ["search", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.Contains(other, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_are_objects_too() =>
        Assert.Equal(
            ["{\"path\":\"Makefile\",\"count\":1}", "{\"path\":\"a.cs\",\"count\":2}"],
            ToolProcess.Run(_directory.Root, "search", "two", "-c", "--json").Lines);

    [Fact]
    public void Every_kind_of_files_has_globs_that_are_right() =>
        Assert.All(FileTypes.Names, static name => Assert.All(FileTypes.Globs(name), static glob => Glob.Parse(glob)));
}
