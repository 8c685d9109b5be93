using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary><c>affected</c> as users run it: options, forms and exit codes.</summary>
[Slow]
public sealed class AffectedCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public AffectedCommandTests()
    {
        Project("src/Lib/Lib.csproj", "");
        Project("src/App/App.csproj", "<OutputType>Exe</OutputType>", "../Lib/Lib.csproj");
        Project("tests/Lib.Tests/Lib.Tests.csproj", "<IsTestProject>true</IsTestProject>", "../../src/Lib/Lib.csproj");
        Project("src/Other/Other.csproj", "");
        _directory.Write("src/Lib/Lib.cs");
        _directory.Write("src/Other/Other.cs");
        _directory.Write("README.md");
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write(
            "Shop.slnx", """<Solution><Project Path="src/Lib/Lib.csproj" /><Project Path="src/App/App.csproj" /></Solution>""");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Since_a_revision_the_projects_are_named_each_with_its_reason()
    {
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("commit", "-qm", "one");
        _directory.Write("src/Lib/Lib.cs", "changed");
        Git("commit", "-qam", "two");

        ToolResult found = ToolProcess.Run(_directory.FullPath("src/App"), "affected", "--since", "HEAD~1", "--why");
        Assert.Equal("", found.Errors);
        Assert.Equal(0, found.ExitCode);
        Assert.Equal(
            [
                "src/App/App.csproj: src/Lib/Lib.cs -> item Compile -> src/Lib/Lib.csproj -> src/App/App.csproj",
                "src/Lib/Lib.csproj: src/Lib/Lib.cs -> item Compile -> src/Lib/Lib.csproj",
                "tests/Lib.Tests/Lib.Tests.csproj: src/Lib/Lib.cs -> item Compile -> src/Lib/Lib.csproj -> "
                + "tests/Lib.Tests/Lib.Tests.csproj",
            ],
            found.Lines);

        ToolResult nothing = ToolProcess.Run(_directory.Root, "affected", "--since", "HEAD");
        Assert.Equal((1, "", ""), (nothing.ExitCode, nothing.Output, nothing.Errors));
    }

    [Fact]
    public void Changes_that_no_option_counts_are_named_where_nothing_is_affected()
    {
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("commit", "-qm", "one");
        _directory.Write("src/Lib/New.cs");
        Assert.Equal(
            "dotnet workspace: Files that git does not track were not counted. Add --untracked to count them.", Hint("--since", "HEAD"));
        Assert.Equal("", Hint("--uncommitted", "--untracked", "--kind", "packable", "--exclude", "**"));

        Git("add", "-A");
        const string Uncommitted = "dotnet workspace: Changes that are not committed were not counted. Add --uncommitted";
        Assert.Equal(Uncommitted + " to count them.", Hint("--since", "HEAD"));
        Assert.Equal(Uncommitted + " to count them.", Hint("--since", "HEAD", "--untracked"));
        _directory.Write("src/Lib/Newer.cs");
        Assert.Equal(Uncommitted + " and --untracked to count them.", Hint("--since", "HEAD", "--format", "github"));

        string Hint(params string[] arguments)
        {
            ToolResult nothing = ToolProcess.Run(_directory.Root, ["affected", .. arguments]);
            Assert.Equal(1, nothing.ExitCode);
            Assert.DoesNotContain("count", nothing.Output, StringComparison.Ordinal);
            return nothing.Errors.TrimEnd();
        }
    }

    [Fact]
    public void A_message_about_one_project_names_it_and_one_about_more_counts_them()
    {
        Assert.Contains("'src/Other/Other.csproj' is not restored.", Unrestored("src/Other"), StringComparison.Ordinal);
        Assert.Contains("2 projects, for example 'src/Lib/Lib.csproj', are not restored.", Unrestored("src/Lib"), StringComparison.Ordinal);

        string Unrestored(string folder)
        {
            _directory.Write(
                $"{folder}/Directory.Build.props",
                """<Project><ItemGroup><PackageReference Include="Any" Version="1.0.0" /></ItemGroup></Project>""");
            _directory.Write("changed.txt", "README.md");
            return ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt").Errors;
        }
    }

    [Theory]
    [InlineData("README.md", 1, "")]
    [InlineData("src/Other/Other.cs README.md", 0, "src/Other/Other.csproj")]
    [InlineData("src/Lib/Lib.cs --tests", 0, "tests/Lib.Tests/Lib.Tests.csproj")]
    [InlineData("src/Lib/Lib.cs --kind exe", 0, "src/App/App.csproj")]
    [InlineData("src/Lib/Lib.cs --exclude tests/** --kind all", 0, "src/App/App.csproj src/Lib/Lib.csproj")]
    [InlineData("src/Lib/Lib.cs README.md docs/gone.md --unowned", 0, "README.md docs/gone.md")]
    [InlineData("src/Lib/Lib.cs --unowned", 1, "")]
    [InlineData("src/Lib/README.md --list None", 0, "src/App/App.csproj src/Lib/Lib.csproj tests/Lib.Tests/Lib.Tests.csproj")]
    public void A_list_of_files_needs_no_git(string line, int exitCode, string expected)
    {
        string[] words = line.Split(' ');
        string[] files = [.. words.TakeWhile(static word => !word.StartsWith("--", StringComparison.Ordinal))];
        _directory.Write("changed.txt", string.Join('\n', files));
        ToolResult found = ToolProcess.Run(_directory.Root, ["affected", "--files", "changed.txt", .. words[files.Length..]]);
        Assert.Equal((exitCode, expected, ""), (found.ExitCode, string.Join(' ', found.Lines), found.Errors));
    }

    [Fact]
    public void Each_form_says_the_same()
    {
        _directory.Write("changed.txt", "src/Lib/Lib.cs\0");
        string[] affected = ["src/App/App.csproj", "src/Lib/Lib.csproj", "tests/Lib.Tests/Lib.Tests.csproj"];

        Assert.Equal(affected, Run("text").Output.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            affected, Run("json").Lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString()));
        Assert.Equal(affected, JsonDocument.Parse(Run("github").Output).RootElement.GetProperty("include").EnumerateArray()
            .Select(static entry => entry.GetProperty("project").GetString()));
        Assert.Equal(affected, XDocument.Parse(Run("traversal").Output).Descendants("ProjectReference")
            .Select(static reference => reference.Attribute("Include")!.Value));

        ToolResult filter = Run("slnf");
        JsonElement solution = JsonDocument.Parse(filter.Output).RootElement.GetProperty("solution");
        Assert.Equal("Shop.slnx", solution.GetProperty("path").GetString());
        Assert.Equal(
            [@"src\App\App.csproj", @"src\Lib\Lib.csproj"],
            solution.GetProperty("projects").EnumerateArray().Select(static project => project.GetString()));
        // What the filter cannot hold is not left out in silence.
        Assert.Contains("WSDK1049", filter.Errors, StringComparison.Ordinal);
        Assert.Contains("'tests/Lib.Tests/Lib.Tests.csproj' is not in the solution 'Shop.slnx'", filter.Errors, StringComparison.Ordinal);

        ToolResult Run(string format) =>
            ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt", "-0", "--format", format);
    }

    [Fact]
    public void Nothing_is_no_answer_while_a_project_cannot_be_evaluated()
    {
        _directory.Write("broken/Broken.csproj", """<Project Sdk="No.Such.Sdk" />""");
        _directory.Write("changed.txt", "README.md");
        ToolResult nothing = ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt");
        Assert.Equal((2, ""), (nothing.ExitCode, nothing.Output));
        Assert.Contains("WSDK1043", nothing.Errors, StringComparison.Ordinal);
        Assert.Contains("broken/Broken.csproj", nothing.Errors, StringComparison.Ordinal);

        _directory.Write("changed.txt", "broken/any.txt");
        Assert.Equal(
            (0, "broken/Broken.csproj\n"),
            ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt", "--tests") is var found
                ? (found.ExitCode, found.Output)
                : default);
    }

    [Fact]
    public void Unchanged_projects_are_not_evaluated_again()
    {
        _directory.Write("changed.txt", "src/Lib/Lib.cs");
        GraphCacheRepository.Settle(_directory);
        string[] arguments = ["affected", "--files", "changed.txt", "--stats"];
        ToolResult first = ToolProcess.Run(_directory.Root, arguments), second = ToolProcess.Run(_directory.Root, arguments);
        Assert.Contains("projects evaluated: 4\n", first.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("projects evaluated: 0\nprojects recalled: 4\n", second.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal((0, first.Output), (second.ExitCode, second.Output));

        ToolResult anew = ToolProcess.Run(_directory.Root, [.. arguments, "--no-cache"]);
        Assert.Contains("projects evaluated: 4\n", anew.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(first.Output, anew.Output);
    }

    [Theory]
    [InlineData("--files", "none.txt", "WSDK1046")]
    [InlineData("--since", "main", "WSDK1042")]
    [InlineData("--files", "README.md --since main", "--files")]
    [InlineData("--tests", "", "--since")]
    public void A_mistake_is_reported_and_is_no_empty_answer(string option, string rest, string named)
    {
        ToolResult failed = ToolProcess.Run(
            _directory.Root, ["affected", option, .. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (failed.ExitCode, failed.Output));
        Assert.Contains(named, failed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_SDK_that_is_not_installed_is_an_error()
    {
        _directory.Write("global.json", """{ "sdk": { "version": "6.0.999", "rollForward": "disable" } }""");
        _directory.Write("changed.txt", "README.md");
        ToolResult failed = ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt");
        Assert.Equal((2, ""), (failed.ExitCode, failed.Output));
        Assert.Contains("WSDK1044", failed.Errors, StringComparison.Ordinal);
        Assert.Contains("6.0.999", failed.Errors, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_program_of_the_tree_is_never_run()
    {
        foreach (string name in new[] { "dotnet", "git" })
        {
            string program = _directory.Write($"bin/{name}", "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\nexit 1\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        _directory.Write("changed.txt", "src/Other/Other.cs");
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.FullPath("bin"), "affected", "--files", "../changed.txt");
        start.Environment["PATH"] = $".:{_directory.FullPath("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        ToolResult found = ToolProcess.Run(start);
        Assert.Equal(("src/Other/Other.csproj\n", ""), (found.Output, found.Errors));
        Assert.False(File.Exists(_directory.FullPath("bin/ran")));
    }

    private void Project(string path, string properties, string reference = "") => _directory.Write(
        path,
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{(reference.Length == 0 ? "" : $"""<ProjectReference Include="{reference}" />""")}</ItemGroup>
        </Project>
        """);

    private void Git(params string[] arguments) => GitCommand.Run(_directory.Root, arguments);
}
