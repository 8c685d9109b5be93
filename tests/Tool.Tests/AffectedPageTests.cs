using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>The commands of <c>docs/affected.md</c>, as they are written there, and the shell steps of its workflows.</summary>
[Slow]
public sealed partial class AffectedPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "affected.md"))
        .ReplaceLineEndings("\n");

    private readonly TemporaryDirectory _directory = new();

    // The repository that the page describes.
    public AffectedPageTests()
    {
        Project("src/Lib/Lib.csproj", "");
        Project("src/App/App.csproj", """<OutputType>Exe</OutputType><IsPackable>false</IsPackable>""", "../Lib/Lib.csproj");
        Project("tests/Lib.Tests/Lib.Tests.csproj", "<IsTestProject>true</IsTestProject>", "../../src/Lib/Lib.csproj");
        _directory.Write("src/Lib/Lib.cs");
        _directory.Write("README.md");
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("commit", "-qm", "one");
        Git("tag", "v1");
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
        _directory.Write("src/Lib/Lib.cs", "// changed");
        _directory.Write("README.md", "changed");
        Git("commit", "-qam", "two");
    }

    public static TheoryData<string, string> Examples =>
        [.. Commands().Matches(Page).Select(static match => (match.Groups["arguments"].Value, match.Groups["output"].Value))];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_shows_what_the_page_says(string arguments, string output)
    {
        ToolResult shown = ToolProcess.Run(_directory.Root, arguments.Split(' '));
        Assert.Equal((output, ""), (shown.Output, shown.Errors));
    }

    [LinuxTheory]
    [InlineData("run", """
        matrix={"include":[{"name":"Lib.Tests","project":"tests/Lib.Tests/Lib.Tests.csproj"}]}
        any=true

        """)]
    [InlineData("bash", "tested tests/Lib.Tests/Lib.Tests.csproj\n")]
    public void A_step_of_a_workflow_runs(string key, string output)
    {
        string step = Assert.Single(Steps().Matches(Page), match => match.Groups["key"].Value == key).Groups["script"].Value;
        string file = _directory.Write("step.sh", step
            .Replace("dotnet workspace", ToolProcess.ShellCommand, StringComparison.Ordinal)
            .Replace("dotnet test", "echo tested", StringComparison.Ordinal));
        string written = _directory.Write("output.txt");
        var start = new ProcessStartInfo("bash", ["-e", file])
        {
            WorkingDirectory = _directory.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["GITHUB_BASE_REF"] = "main";
        start.Environment["GITHUB_OUTPUT"] = written;
        start.Environment["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/main";
        start.Environment.Remove("WORKSPACE_PATH");

        ToolResult ran = ToolProcess.Run(start);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(output.ReplaceLineEndings("\n"), ran.Output + File.ReadAllText(written));
    }

    [Fact]
    public void There_is_an_example_of_each_form() => Assert.All(
        ["json", "traversal", "github"],
        static form => Assert.Contains($"--format {form}\n", Page, StringComparison.Ordinal));

    private void Project(string path, string properties, string reference = "") => _directory.Write(
        path,
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{(reference.Length == 0 ? "" : $"""<ProjectReference Include="{reference}" />""")}</ItemGroup>
        </Project>
        """);

    private void Git(params string[] arguments) => GitCommand.Run(_directory.Root, arguments);

    [GeneratedRegex(@"```console\n\$ dotnet workspace (?<arguments>[^\n]+)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?<key>run|bash): \|\n(?<script>(?:      [^\n]+\n)+)")]
    private static partial Regex Steps();
}
