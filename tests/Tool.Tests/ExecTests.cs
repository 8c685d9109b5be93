using WorkspaceSdk.Tool.Running;

namespace WorkspaceSdk.Tests;

/// <summary><c>find --exec</c> and <c>--exec-batch</c>.</summary>
[Slow]
public sealed class ExecTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ExecTests()
    {
        _directory.Write("a.py", "1\n");
        _directory.Write("src/b.tar.gz", "2\n");
        _directory.Write("src/-n", "3\n");
        _directory.Write("src/two words.py", "4\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("{}", "src/b.tar.gz", "src/b.tar.gz")]
    [InlineData("{/}", "src/b.tar.gz", "b.tar.gz")]
    [InlineData("{//}", "src/b.tar.gz", "src")]
    [InlineData("{.}", "src/b.tar.gz", "src/b.tar")]
    [InlineData("{/.}", "src/b.tar.gz", "b.tar")]
    [InlineData("{//}", "a", ".")]
    [InlineData("{//}", "/a", "/")]
    [InlineData("{.}", "x.y/.hidden", "x.y/.hidden")]
    [InlineData("{.}", "x.y/name", "x.y/name")]
    [InlineData("{/.}", "x.y/name.", "name")]
    [InlineData("{}{}", "a", "aa")]
    [InlineData("x{/}y", "s/a", "xay")]
    [InlineData("{{}}{}", "a", "{}a")]
    [InlineData("{x}{}", "a", "{x}a")]
    [InlineData("{", "a", "{|a")]
    [InlineData("{{}}", "a", "{}|a")]
    [InlineData("plain", "a", "plain|a")]
    public void Placeholders_are_replaced_by_parts_of_the_path(string argument, string path, string arguments) =>
        Assert.Equal(arguments.Split('|'), new CommandTemplate(["program", argument]).For(path));

    [Theory]
    [InlineData("find x", "find x", "")]
    [InlineData("find x -x a b", "find x -x 0", "a b")]
    [InlineData("find x -x a b ; --hidden", "find x -x 0 --hidden", "a b")]
    [InlineData("find -X a -x -H", "find -X 0", "a -x -H")]
    [InlineData("find --exec a ; --exec b ; c", "find --exec 0 --exec 1 c", "a|b")]
    [InlineData("find --exec", "find --exec", "")]
    [InlineData("find --exec ; x", "find --exec x", "")]
    [InlineData("find -- -x a", "find -- -x a", "")]
    [InlineData("search -x a", "search -x a", "")]
    public void A_command_goes_on_to_a_semicolon_or_to_the_end(string arguments, string rest, string commands)
    {
        var taken = ExecArguments.Take(arguments.Split(' '));
        Assert.Equal(rest, string.Join(' ', taken.Rest));
        Assert.Equal(commands, string.Join('|', taken.Commands.Select(static command => string.Join(' ', command))));
    }

    [UnixTheory]
    [InlineData("./a.py|./src/-n|./src/b.tar.gz|./src/two words.py", "find", "-t", "f", "-x", "echo")]
    [InlineData("a.py|two words.py", "find", "*.py", "--exec", "printf", "%s\n", "{/}")]
    [InlineData("./two words.py", "find", "*.py", "--root", "src", "-x", "echo")]
    [InlineData("one ./a.py|two a.py", "find", "a.py", "-x", "echo", "one", ";", "-x", "echo", "two", "{/}")]
    [InlineData("./a.py", "find", "-x", "echo", ";", "*.py", "--limit", "1")]
    [InlineData("./src/-n|./src/b.tar.gz", "glob", "src/*", "-E", "**/*.py", "-x", "echo")]
    public void A_command_runs_for_each_result(string lines, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        // They run at the same time.
        Assert.Equal(lines.Split('|').Order(StringComparer.Ordinal), result.Lines.Order(StringComparer.Ordinal));
    }

    [UnixTheory]
    [InlineData("./a.py ./src/two words.py", "find", "*.py", "-X", "echo")]
    [InlineData("x ./a.py ./src/two words.py y", "find", "*.py", "--exec-batch", "echo", "x", "{}", "y")]
    [InlineData("a two words", "find", "*.py", "-X", "echo", "{/.}")]
    public void A_command_runs_once_for_all_results(string line, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        Assert.Equal([line], result.Lines);
    }

    [Fact]
    public void A_command_line_holds_as_many_paths_as_the_system_takes()
    {
        string[] paths = [.. Enumerable.Range(0, 30_000).Select(static i => $"./{new string('d', 100)}/{i}")];
        IReadOnlyList<string>[] portions = [.. ArgumentBudget.Split(paths, static portion => ["first", .. portion])];
        Assert.InRange(portions.Length, 3, 400);
        Assert.Equal(paths, portions.SelectMany(static portion => portion));
        Assert.Equal(["long"], ArgumentBudget.Split(["long"], static portion => [new string('x', 3 << 20), .. portion]).Single());
        Assert.Empty(ArgumentBudget.Split([], static portion => portion));
    }

    [UnixTheory]
    [InlineData("-X")]
    [InlineData("-x")]
    public void Thousands_of_results_reach_commands_whole(string option)
    {
        for (int i = 0; i < (option == "-X" ? 6_000 : 200); i++)
            _directory.Write($"many/{new string('n', 200)}{i}");
        ToolResult result = ToolProcess.Run(_directory.Root, "find", "-t", "f", ".", "many", option, "printf", "%s\n");
        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        Assert.Equal(
            ToolProcess.Run(_directory.Root, "find", "-t", "f", ".", "many").Lines.Select(static line => "./" + line),
            result.Lines.Order(StringComparer.Ordinal));
    }

    [UnixTheory]
    [InlineData("-j", "8")]
    [InlineData("-j", "1")]
    public void The_output_of_a_command_stays_together(params string[] threads)
    {
        for (int i = 0; i < 30; i++)
            _directory.Write($"many/{i}");
        ToolResult result = ToolProcess.Run(
            _directory.Root,
            ["find", ".", "many", .. threads, "-x", "sh", "-c", "echo begin $1; echo middle $1; echo end $1", "sh", "{/}"]);
        Assert.Equal(90, result.Lines.Length);
        foreach (string[] lines in result.Lines.Chunk(3))
            Assert.Equal([$"begin {lines[0][6..]}", $"middle {lines[0][6..]}", $"end {lines[0][6..]}"], lines);
    }

    [UnixTheory]
    [InlineData(0, "find", "*.py", "-x", "true")]
    [InlineData(1, "find", "*.py", "-x", "false")]
    [InlineData(1, "find", "*.py", "-X", "sh", "-c", "exit 7")]
    [InlineData(1, "find", "*.nothing", "-x", "true")]
    [InlineData(1, "find", "*.nothing", "-X", "true")]
    public void The_exit_code_says_whether_all_commands_succeeded(int code, params string[] arguments) =>
        Assert.Equal(code, ToolProcess.Run(_directory.Root, arguments).ExitCode);

    [UnixTheory]
    [InlineData("no program 'nosuchprogram'", "find", "-x", "nosuchprogram")]
    [InlineData("no program 'nosuchprogram'", "find", "*.nothing", "-X", "nosuchprogram")]
    [InlineData("no program that can be run", "find", "-x", "./a.py")]
    [InlineData("cannot be combined with --json", "find", "--json", "-x", "echo")]
    [InlineData("cannot be combined with --null", "find", "-0", "-X", "echo")]
    [InlineData("cannot be combined with --count", "find", "--count", "-X", "echo")]
    [InlineData("cannot be combined with --quiet", "find", "-q", "-X", "echo")]
    [InlineData("cannot be combined.", "find", "-x", "echo", ";", "-X", "echo")]
    [InlineData("Only one argument", "find", "-X", "echo", "{}", "{/}")]
    [InlineData("cannot be a placeholder", "find", "-X", "{}")]
    [InlineData("Write a blank between them", "find", "--exec=echo")]
    [InlineData("-x", "find", "-x")]
    [InlineData("-x", "find", "-x", ";")]
    public void A_command_that_cannot_run_is_an_error_before_anything_runs(string message, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("PATH", "bin")]
    [InlineData("PATH", "")]
    public void A_program_of_the_tree_runs_only_when_its_path_is_written(string variable, string directory)
    {
        string program = _directory.Write("bin/hostile", "#!/bin/sh\necho hostile\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        System.Diagnostics.ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root, "find", "a.py", "-x", "hostile");
        string own = directory.Length == 0 ? "." : _directory.FullPath(directory);
        start.Environment[variable] = $"{own}{Path.PathSeparator}{start.Environment[variable]}";
        Assert.Equal(2, ToolProcess.Run(start).ExitCode);
        Assert.Equal(["hostile"], ToolProcess.Run(_directory.Root, "find", "a.py", "-x", "bin/hostile").Lines);
    }
}
