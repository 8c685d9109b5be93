namespace WorkspaceSdk.Tests;

/// <summary><c>find PATTERN PATH…</c> and <c>search REGEX PATH…</c>, as people type them first.</summary>
[Slow]
public sealed class PathArgumentTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public PathArgumentTests()
    {
        _directory.Write(".git/HEAD");
        _directory.Write(".gitignore", "built\n*.log\n");
        _directory.Write("a.py", "needle\n");
        _directory.Write("src/b.py", "needle\n");
        _directory.Write("src/lib/c.py", "needle\n");
        _directory.Write("src/lib/lib/d.py", "needle\n");
        _directory.Write("src-x/e.py", "needle\n");
        _directory.Write("docs/f.md", "needle\n");
        _directory.Write("docs/out.log", "needle\n");
        _directory.Write("built/g.py", "needle\n");
        _directory.Write(".github/h.py", "needle\n");
        _directory.Write("-x/i.py", "needle\n");
        _directory.Write("../other/j.py", "needle\n");
        _directory.Write("../other/.gitignore", "k.py\n");
        _directory.Write("../other/k.py", "needle\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("*.py src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src/", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py ./src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py docs/../src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py ../workspace/src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py .", "-x/i.py a.py src-x/e.py src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src-x src", "src-x/e.py src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src src-x --reverse", "src/lib/lib/d.py src/lib/c.py src/b.py src-x/e.py")]
    [InlineData("*.py src src-x --sort name --reverse", "src-x/e.py src/lib/lib/d.py src/lib/c.py src/b.py")]
    [InlineData("*.py src src-x --limit 2", "src-x/e.py src/b.py")]
    [InlineData("*.py src src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src src/lib", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src/lib src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src src/lib --sort none --max-depth 1", "src/b.py src/lib/c.py")]
    [InlineData("*.py src src/lib --max-depth 1", "src/b.py src/lib/c.py")]
    [InlineData("lib/*.py src", "src/lib/c.py")]
    [InlineData("lib/*.py src src/lib", "src/lib/c.py src/lib/lib/d.py")]
    [InlineData(". docs", "docs/f.md")]
    [InlineData("*.py .github", ".github/h.py")]
    [InlineData("*.py ./-x", "-x/i.py")]
    [InlineData("*.py -- -x", "-x/i.py")]
    [InlineData("*.py src docs -g *.md", "docs/f.md src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("*.py src --exclude lib", "src/b.py")]
    [InlineData("*.py built --no-ignore", "built/g.py")]
    [InlineData("*.py --root src .", "b.py lib/c.py lib/lib/d.py")]
    [InlineData("*.py --root src lib", "lib/c.py lib/lib/d.py")]
    [InlineData("*.py --root src/lib ..", "../b.py c.py lib/d.py")]
    [InlineData("*.py --root src/lib ../../src-x ../../docs", "../../src-x/e.py")]
    [InlineData("*.py ../other", "../other/j.py")]
    [InlineData("*.py ../other src-x", "../other/j.py src-x/e.py")]
    public void Find_looks_into_the_paths_alone(string arguments, string expected)
    {
        ToolResult result = Run("find " + arguments);
        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        Assert.Equal(expected.Split(' '), result.Lines);
        Assert.Equal($"{result.Lines.Length}\n", Run($"find --count {arguments}").Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("needle src", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("needle src/lib docs", "docs/f.md src/lib/c.py src/lib/lib/d.py")]
    [InlineData("needle src/b.py a.py", "a.py src/b.py")]
    [InlineData("needle src src/b.py", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("needle src src/b.py --sort none", "src/b.py src/lib/c.py src/lib/lib/d.py")]
    [InlineData("needle docs/out.log", "docs/out.log")]
    [InlineData("needle built/g.py .github/h.py", ".github/h.py built/g.py")]
    [InlineData("needle src -g c.*", "src/lib/c.py")]
    [InlineData("needle . --ext md", "docs/f.md")]
    [InlineData("needle ../other", "../other/j.py")]
    [InlineData("needle ../other/k.py", "../other/k.py")]
    [InlineData("needle --root src lib", "lib/c.py lib/lib/d.py")]
    public void Search_looks_into_the_paths_alone(string arguments, string expected)
    {
        ToolResult result = Run($"search -l {arguments}");
        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        // As they come is in no promised order.
        Assert.Equal(expected.Split(' '), result.Lines.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Split(' ').Length, Run($"search {arguments}").Lines.Length);
    }

    [Fact]
    public void Absolute_paths_give_absolute_results()
    {
        string root = _directory.Root.Replace('\\', '/');
        Assert.Equal([$"{root}/src-x/e.py"], Run("find", "*.py", _directory.FullPath("src-x")).Lines);
        Assert.Equal(["src-x/e.py"], Run("find", "*.py", "src-x", _directory.FullPath("src-x")).Lines);
        Assert.Equal([$"{root}/docs/f.md"], Run("search", "needle", "-l", _directory.FullPath("docs/f.md")).Lines);
    }

    [Theory]
    [InlineData("find *.py nosuch", "There is no directory 'nosuch'")]
    [InlineData("find *.py src nosuch", "There is no directory 'nosuch'")]
    [InlineData("find *.py *.md", "--glob")]
    [InlineData("find a.py src/b.py", "'src/b.py' is a file")]
    [InlineData("find *.py src/b.py/", "There is no directory")]
    [InlineData("find -g *.py src", "find . src --glob PATTERN")]
    [InlineData("search needle nosuch", "There is no file or directory 'nosuch'")]
    [InlineData("search needle src/*.py", "--glob")]
    public void A_path_that_cannot_be_searched_is_an_error(string arguments, string message)
    {
        ToolResult result = Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find *.py built", 1, "")]
    [InlineData("find *.py built src-x", 0, "src-x/e.py")]
    [InlineData("search needle -l built src-x", 0, "src-x/e.py")]
    public void A_directory_that_is_ignored_as_a_whole_is_named(string arguments, int code, string output)
    {
        ToolResult result = Run(arguments);
        Assert.Equal((code, output), (result.ExitCode, result.Output.TrimEnd()));
        Assert.Contains("is ignored by a .gitignore file above it", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_answers_for_paths_too()
    {
        Run("find *.py src docs --snapshot ../kept");
        _directory.Write("src/new.py");
        Assert.Equal(Run("find *.py src docs").Output, Run("find *.py src docs --snapshot ../kept").Output);
    }

    [Fact]
    public void A_path_in_a_nested_workspace_obeys_the_rules_above_it()
    {
        _directory.Write("docs/inner/.workspace");
        _directory.Write("docs/inner/x.log");
        _directory.Write("docs/inner/x.txt");
        Assert.Equal(["docs/inner/x.txt"], Run("find . docs/inner").Lines);
    }

    private ToolResult Run(string arguments) => Run(arguments.Split(' '));

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, arguments);
}
