using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>search</c> finds and shows.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public SearchTests()
    {
        directory.Write("src/a.cs", "one two two\nthree Two\n");
        directory.Write("src/b.md", "two\n");
        directory.Write(".gitignore", "ignored\n");
        directory.Write("ignored/c.cs", "two\n");
    }

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Each_matching_line_is_shown_once_with_its_place() =>
        Assert.Equal(["src/a.cs:1:5:one two two", "src/b.md:1:1:two"], Run("two").Lines);

    [Fact]
    public void Patterns_and_options_of_find_choose_the_files()
    {
        Assert.Equal(["src/b.md:1:1:two"], Run("two", "*.md").Lines);
        Assert.Equal(["a.cs:1:5:one two two"], Run("two", "--root", "src", "--ext", "cs").Lines);
        Assert.Equal(["ignored/c.cs:1:1:two"], Run("two", "ignored/*", "--no-ignore").Lines);
    }

    [Fact]
    public void Json_shows_every_match()
    {
        string[] lines = Run("two", "*.cs", "--json").Lines;
        Assert.Equal(2, lines.Length);
        JsonElement second = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal(("src/a.cs", 1, 9, 3), (second.GetProperty("path").GetString(), second.GetProperty("line").GetInt32(), second.GetProperty("column").GetInt32(), second.GetProperty("length").GetInt32()));
        Assert.Equal("one two two", second.GetProperty("text").GetString());
    }

    [Fact]
    public void Files_with_matches_are_listed_once() =>
        Assert.Equal("src/a.cs\0src/b.md\0", Run("two", "--files-with-matches", "-0").Output);

    [Theory]
    [InlineData("two", "smart", 3)]
    [InlineData("Two", "smart", 1)]
    [InlineData(@"\Wtwo", "smart", 2)]
    [InlineData("TWO", "insensitive", 3)]
    public void Case_is_as_chosen(string regex, string mode, int lines) => Assert.Equal(lines, Run(regex, "--case", mode).Lines.Length);

    [Fact]
    public void Plain_text_is_taken_as_it_is()
    {
        directory.Write("c.txt", "a+b (\n");
        Assert.Equal(["c.txt:1:1:a+b ("], Run("a+b (", "--fixed-strings").Lines);
        Assert.Equal(["c.txt:1:1:a+b ("], Run("A+B (", "--fixed-strings", "--case", "insensitive").Lines);
    }

    [Fact]
    public void Expressions_that_look_around_work_too() => Assert.Equal(["src/b.md:1:1:two"], Run("(?<!one )two$", "*.md").Lines);

    [Fact]
    public void Nothing_found_is_1() => Assert.Equal(1, Run("absent").ExitCode);

    [Fact]
    public void Count_and_limit_are_about_lines()
    {
        Assert.Equal("2\n", Run("two", "--count").Output);
        Assert.Single(Run("two", "--limit", "1").Lines);
    }

    [Fact]
    public void Statistics_tell_what_the_walk_did() =>
        Assert.Contains("directories opened: 2", Run("two", "--stats").Errors, StringComparison.Ordinal);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(directory.Root, ["search", .. arguments]);
}
