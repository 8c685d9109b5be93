using System.CommandLine;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>What the tool says about a command line that is wrong or has nothing in it.</summary>
[Slow]
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public UsageTests() => _directory.Write("a.txt", "needle\n");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("find", "--root", "")]
    [InlineData("find", "--ignore-file", "")]
    [InlineData("find", "--ignore-file", "a.txt", "--ignore-file", "")]
    [InlineData("find", "--snapshot", "")]
    [InlineData("glob", "**", "--root", "")]
    [InlineData("glob", "**", "--ignore-file", "")]
    [InlineData("glob", "**", "--snapshot", "")]
    [InlineData("search", "x", "--root", "")]
    [InlineData("search", "x", "--ignore-file", "")]
    [InlineData("search", "x", "--snapshot", "")]
    [InlineData("info", "--root", "")]
    [InlineData("doctor", "--root", "")]
    [InlineData("init", "--root", "")]
    [InlineData("watch", "--root", "")]
    [InlineData("watch", "--ignore-file", "")]
    [InlineData("why", "")]
    [InlineData("why", "a.txt", "")]
    [InlineData("find", "")]
    [InlineData("find", "--exclude", "")]
    [InlineData("find", "--ext", "")]
    [InlineData("search", "")]
    [InlineData("search", "x", "")]
    [InlineData("search", "-e", "x", "")]
    [InlineData("find", "x", "")]
    [InlineData("watch", "")]
    public void An_empty_text_is_a_mistake_that_is_named(params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("empty", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.FullPath("Directory.Workspace.props")));
    }

    [Theory]
    [InlineData("find", "--root=")]
    [InlineData("find", "--root")]
    [InlineData("why", "--ignore-file")]
    public void A_value_that_is_missing_is_a_mistake_that_names_the_option(params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(arguments[1].TrimEnd('='), result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_shows_the_help()
    {
        ToolResult result = ToolProcess.Run(_directory.Root);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal(ToolProcess.Run(_directory.Root, "--help").Output, result.Output);
    }

    [Fact]
    public void An_option_without_its_value_is_a_mistake_of_every_command()
    {
        foreach (Command command in WorkspaceCommandLine.Create(ToolConsole.OfProcess()).Subcommands)
        {
            foreach (string name in command.Options.Where(static option => option.Arity.MinimumNumberOfValues > 0)
                .SelectMany(static option => option.Aliases.Append(option.Name)))
            {
                using var messages = new StringWriter();
                var console = new ToolConsole(static () => Stream.Null, false, messages, false);
                int code = new CommandLineRun(console).RunExpected([command.Name, name], CancellationToken.None);
                Assert.True(code == 2 && messages.ToString().Length > 0, $"{command.Name} {name}");
            }
        }
    }

    [Theory]
    [InlineData("REGEX", "search")]
    [InlineData("REGEX", "search", "--ext", "cs")]
    [InlineData("FILE", "why")]
    [InlineData("FILE", "why", "--json")]
    public void A_missing_argument_is_named(string name, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"needs {name}", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ext", "find", "--extnsion", "cs")]
    [InlineData("--ext", "find", "--extensions=cs")]
    [InlineData("--hidden", "find", "--hiden")]
    [InlineData("--exclude", "find", "--exlude", "x")]
    [InlineData("--json", "info", "--jsn")]
    [InlineData("--fixed-strings", "search", "x", "--fixed-string")]
    [InlineData("--max-depth", "glob", "**", "--maxdepth", "3")]
    [InlineData("find", "fnd")]
    [InlineData("search", "serach", "x")]
    [InlineData("doctor", "docter")]
    public void A_near_miss_is_answered_with_the_name_that_was_meant(string meant, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"Did you mean '{meant}'?", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find", "--follow-the-white-rabbit")]
    [InlineData("find", "-Z", "wc")]
    [InlineData("xyzzy")]
    public void A_name_that_is_near_no_other_gets_no_suggestion(params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("Did you mean", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find")]
    [InlineData("search", "needle")]
    public void A_snapshot_in_a_directory_that_is_not_there_is_an_error_and_makes_nothing(params string[] command)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, [.. command, "--snapshot", "missing/deep/f"]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(_directory.FullPath("missing/deep"), result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory.FullPath("missing")));
    }

    [LinuxTheory]
    [InlineData(0, "find", "1>/dev/null 2>&-")]
    [InlineData(1, "find nothing", "2>&-")]
    [InlineData(2, "find --nope", "2>&-")]
    [InlineData(2, "find --nope", "2>/dev/full")]
    [InlineData(2, "find --root missing", "1>&- 2>&-")]
    [InlineData(2, "find", "1>&-")]
    [InlineData(2, "find --root missing", "0<&- 1>&- 2>&-")]
    [InlineData(2, "info", "1>&- 2>&-")]
    [InlineData(0, "find", "0<&- 1>/dev/null 2>&-")]
    [InlineData(2, "info", "1>&-")]
    [InlineData(2, "--help", "1>/dev/full")]
    [InlineData(2, "find", "1>/dev/full")]
    public void A_closed_or_full_stream_is_no_crash(int code, string arguments, string streams)
    {
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = _directory.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (string argument in (string[])["-c", $"{ToolProcess.ShellCommand} {arguments} {streams}; exit $?"])
            start.ArgumentList.Add(argument);
        start.Environment.Remove("WORKSPACE_PATH");
        Assert.Equal(code, ToolProcess.Run(start).ExitCode);
    }

    [Theory]
    [InlineData("docs/**", "find", "--type", "f", "docs")]
    [InlineData("docs/**", "glob", "docs")]
    [InlineData("--exclude", "find", "!a.txt")]
    public void A_pattern_that_others_understand_in_another_way_is_explained_when_it_finds_nothing(string hint, params string[] arguments)
    {
        _directory.Write("docs/b.txt", "needle");
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(hint, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find", "--threads", "2147483647")]
    [InlineData("search", "needle", "--threads", "2147483647")]
    [InlineData("search", "needle", "--context", "2147483647")]
    [InlineData("find", "--limit", "2147483647", "--max-depth", "2147483647")]
    public void The_largest_numbers_are_numbers(params string[] arguments)
    {
        for (int i = 0; i < 100; i++)
            _directory.Write($"d{i}/x");
        ToolResult result = ToolProcess.Run(_directory.Root, arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("a.txt", result.Output, StringComparison.Ordinal);
    }
}
