using System.CommandLine;
using System.CommandLine.Parsing;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Running;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>What is written about the tool, and what it says about itself.</summary>
[Slow]
public sealed class DocumentationTests
{
    private const string Begin = "<!-- commands: written by tests/Tool.Tests with WORKSPACE_UPDATE_DOCS=1 -->\n";
    private const string End = "<!-- end of commands -->\n";

    [Fact]
    public void The_page_about_the_command_line_says_what_the_definitions_say()
    {
        string file = Path.Combine(RepositoryPaths.Root, "docs", "cli.md");
        string page = File.ReadAllText(file).ReplaceLineEndings("\n");
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string expected = $"{page[..begin]}\n{CommandReference.Render(WorkspaceCommandLine.Create(ToolConsole.OfProcess()))}{page[end..]}";
        if (Environment.GetEnvironmentVariable("WORKSPACE_UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);
        else
            Assert.Equal(expected, page);
    }

    [Theory]
    [InlineData("find")]
    [InlineData("glob")]
    [InlineData("search")]
    [InlineData("info")]
    [InlineData("why")]
    [InlineData("doctor")]
    [InlineData("init")]
    [InlineData("man")]
    [InlineData("watch")]
    [InlineData("affected")]
    public void Every_command_has_help_that_is_not_wrapped_in_a_pipe(string command)
    {
        ToolResult help = ToolProcess.Run(RepositoryPaths.Root, command, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Errors));
        Assert.Contains(
            WorkspaceCommandLine.Create(ToolConsole.OfProcess()).Subcommands.Single(known => known.Name == command).Description!,
            help.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_says_of_each_command_what_it_does_and_no_more()
    {
        string help = ToolProcess.Run(RepositoryPaths.Root, "--help").Output;
        Assert.Contains("Searches the lines of text files.\n", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_the_tool_as_users_type_it_and_gives_examples()
    {
        string help = ToolProcess.Run(RepositoryPaths.Root, "find", "--help").Output;
        Assert.Contains("dotnet workspace find [<PATTERN> [<PATH>...]] [options]", help, StringComparison.Ordinal);
        Assert.Contains("Examples:", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_is_a_correct_command_line() =>
        Assert.All(
            WorkspaceCommandLine.Create(ToolConsole.OfProcess()).Subcommands.SelectMany(static command => CommandExamples.Of(command.Name)),
            static example =>
            {
                var exec = ExecArguments.Take([.. CommandLineParser.SplitCommandLine(example.Replace('\'', '"'))]);
                ParseResult parse = WorkspaceCommandLine.CreateFor(ToolConsole.OfProcess(), exec).Parse(exec.Rest);
                Assert.Empty(UsageErrors.Of(parse, exec.Rest));
            });

    [Fact]
    public void Shells_can_complete_a_line()
    {
        Assert.Equal(
            ["--same-file-system", "--size", "--smart-case", "--snapshot", "--sort", "--stats"],
            ToolProcess.Run(RepositoryPaths.Root, "[suggest:8]", "find --s").Lines);
        Assert.Equal(
            ["modified", "name", "none", "path", "size"], ToolProcess.Run(RepositoryPaths.Root, "[suggest:12]", "find --sort ").Lines);
    }
}
