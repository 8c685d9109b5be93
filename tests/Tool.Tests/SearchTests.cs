using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>search</c> finds and shows.</summary>
[Slow]
public sealed class SearchTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public SearchTests()
    {
        _directory.Write("src/a.cs", "one two two\nthree Two\n");
        _directory.Write("src/b.md", "two\n");
        _directory.Write(".gitignore", "ignored\n");
        _directory.Write("ignored/c.cs", "two\n");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Each_matching_line_is_shown_once_with_its_place() =>
        Assert.Equal(["src/a.cs:1:5:one two two", "src/b.md:1:1:two"], Run("two").Lines);

    [Fact]
    public void Patterns_and_options_of_find_choose_the_files()
    {
        Assert.Equal(["src/b.md:1:1:two"], Run("two", "-g", "*.md").Lines);
        Assert.Equal(["a.cs:1:5:one two two"], Run("two", "--root", "src", "--ext", "cs").Lines);
        Assert.Equal(["ignored/c.cs:1:1:two"], Run("two", "-g", "ignored/*", "--no-ignore").Lines);
    }

    [Fact]
    public void Json_shows_each_line_once_with_every_match()
    {
        JsonElement line = JsonDocument.Parse(Assert.Single(Run("two", "-g", "*.cs", "--json").Lines)).RootElement;
        Assert.Equal(
            ("src/a.cs", 1, 5, 3),
            (line.GetProperty("path").GetString(),
                line.GetProperty("line").GetInt32(),
                line.GetProperty("column").GetInt32(),
                line.GetProperty("length").GetInt32()));
        Assert.Equal("one two two", line.GetProperty("text").GetString());
        Assert.Equal(
            [(5, 3), (9, 3)],
            line.GetProperty("matches")
                .EnumerateArray()
                .Select(static match => (match.GetProperty("column").GetInt32(), match.GetProperty("length").GetInt32())));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(3_000_000)]
    public void Json_of_a_line_with_very_many_matches_is_a_small_multiple_of_the_line(int length)
    {
        _directory.Write("long", new string('n', length) + "\nneedle");
        string[] lines = Run("(?i)N", "long", "--json").Lines;
        Assert.Equal(2, lines.Length);
        Assert.InRange(lines[0].Length, length * 10, length * 40);
        JsonElement line = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(length, line.GetProperty("text").GetString()!.Length);
        Assert.Equal(
            Enumerable.Range(1, length),
            line.GetProperty("matches").EnumerateArray().Select(static match => match.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_long_line_of_characters_outside_the_basic_plane_stays_whole()
    {
        string text = "x" + string.Concat(Enumerable.Repeat("\U0001F600", 700_000)) + " needle";
        _directory.Write("long", text);
        Assert.Equal(["long:1:1400003:" + text], Run("needle").Lines);
        Assert.Equal(text, JsonDocument.Parse(Run("needle", "--json").Lines[0]).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_an_error_of_its_file_alone()
    {
        // Nothing but a hole: a disk that is nearly full holds it too.
        string file = Path.Combine(_directory.Root, "src/huge.txt");
        File.WriteAllText(file, "x needle\n" + new string('a', 9_000));
        using (FileStream stream = File.OpenWrite(file))
            stream.SetLength(1_150_000_000);
        byte[] mark = [0xFF, 0xFE];
        File.WriteAllBytes(Path.Combine(_directory.Root, "src/zero.txt"), [.. mark, .. "two"u8]);
        using (FileStream stream = File.OpenWrite(Path.Combine(_directory.Root, "src/zero.txt")))
            stream.SetLength(1_150_000_000);
        ToolResult result = Run("two|needle");
        Assert.Equal(["src/a.cs:1:5:one two two", "src/b.md:1:1:two", "src/huge.txt:1:3:x needle"], result.Lines);
        Assert.Contains("huge.txt': A line is longer than 64 MiB", result.Errors, StringComparison.Ordinal);
        Assert.Contains("(WSDK1022)", result.Errors, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
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
    public void Plain_text_is_used_unchanged()
    {
        _directory.Write("c.txt", "a+b (\n");
        Assert.Equal(["c.txt:1:1:a+b ("], Run("a+b (", "--fixed-strings").Lines);
        Assert.Equal(["c.txt:1:1:a+b ("], Run("A+B (", "--fixed-strings", "--case", "insensitive").Lines);
    }

    [Fact]
    public void Expressions_that_look_around_work_too() => Assert.Equal(["src/b.md:1:1:two"], Run("(?<!one )two$", "-g", "*.md").Lines);

    [Fact]
    public void Without_a_result_the_exit_code_is_1() => Assert.Equal(1, Run("absent").ExitCode);

    [Fact]
    public void Count_and_limit_are_about_lines()
    {
        Assert.Equal("2\n", Run("two", "--count").Output);
        Assert.Single(Run("two", "--limit", "1").Lines);
    }

    [Fact]
    public void Lines_around_matches_are_shown_once()
    {
        _directory.Write("d.log", "1\n2\nhit 3\n4\nhit 5\n6\n7\n8\n9\nhit 10\n");
        Assert.Equal(
            ["d.log-2-2", "d.log:3:1:hit 3", "d.log-4-4", "d.log:5:1:hit 5", "d.log-6-6", "--", "d.log-9-9", "d.log:10:1:hit 10"],
            Run("hit", "-C", "1").Lines);
        Assert.Equal(
            ["d.log:3:1:hit 3", "d.log-4-4", "d.log:5:1:hit 5", "d.log-6-6", "d.log-7-7", "--", "d.log:10:1:hit 10"],
            Run("hit", "--after-context", "2").Lines);
        JsonElement first = JsonDocument.Parse(Run("hit", "-B", "2", "--json").Lines[0]).RootElement;
        Assert.Equal(["1", "2"], first.GetProperty("before").EnumerateArray().Select(static line => line.GetString()));
    }

    [Fact]
    public void Each_file_shows_no_more_lines_than_requested()
    {
        _directory.Write("d.log", "hit hit\nhit\nhit\n");
        _directory.Write("e.log", "hit\n");
        Assert.Equal(["d.log:1:1:hit hit", "d.log:2:1:hit", "e.log:1:1:hit"], Run("hit", "--max-count", "2").Lines);
        Assert.Equal(3, Run("hit", "--max-count", "2", "--json").Lines.Length);
    }

    [Fact]
    public void Matches_are_coloured_on_request_and_not_in_a_pipe()
    {
        Assert.Equal(
            "\e[35msrc/a.cs\e[0m:\e[32m1\e[0m:5:one \e[1;31mtwo\e[0m \e[1;31mtwo\e[0m",
            Run("two", "-g", "*.cs", "--color", "always").Lines[0]);
        Assert.DoesNotContain('\e', Run("two", "--color", "auto").Output);
    }

    [Fact]
    public void Statistics_show_the_work_of_the_walk() =>
        Assert.Contains("directories opened: 2", Run("two", "--stats").Errors, StringComparison.Ordinal);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, ["search", .. arguments]);
}
