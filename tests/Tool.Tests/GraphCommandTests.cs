namespace WorkspaceSdk.Tests;

/// <summary><c>graph</c> as users run it.</summary>
[Slow]
public sealed class GraphCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public GraphCommandTests()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("shared/Shared.cs");
        Project("src/Lib/Lib.csproj", "", "");
        Project("src/App/App.csproj", "<OutputType>Exe</OutputType>", Reference("../Lib/Lib.csproj"));
        Project("tests/Lib.Tests/Lib.Tests.csproj", "<IsTestProject>true</IsTestProject>", Reference("../../src/Lib/Lib.csproj"));
    }

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string, string> Graphs => new()
    {
        {
            "",
            "src/App/App.csproj (program)|  project src/Lib/Lib.csproj|src/Lib/Lib.csproj (library)|"
            + "tests/Lib.Tests/Lib.Tests.csproj (test)|  project src/Lib/Lib.csproj"
        },
        { "src/Lib", "src/Lib/Lib.csproj (library)" },
        { "src/App/App.csproj", "src/App/App.csproj (program)|  project src/Lib/Lib.csproj|src/Lib/Lib.csproj (library)" },
        {
            "src/Lib/ --dependents --format dot",
            "digraph projects {|  rankdir=LR;|"
            + "  p0 [label=\"App\", tooltip=\"src/App/App.csproj\", shape=ellipse];|"
            + "  p1 [label=\"Lib\", tooltip=\"src/Lib/Lib.csproj\", shape=box];|"
            + "  p2 [label=\"Lib.Tests\", tooltip=\"tests/Lib.Tests/Lib.Tests.csproj\", shape=hexagon];|"
            + "  p0 -> p1;|  p2 -> p1;|}"
        },
        { "--exclude **", "" },
    };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void The_graph_is_that_of_the_projects(string line, string expected)
    {
        ToolResult shown = ToolProcess.Run(
            _directory.Root, ["graph", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((expected.Length > 0 ? 0 : 1, expected, ""), (shown.ExitCode, string.Join('|', shown.Lines), shown.Errors));
    }

    [Theory]
    [InlineData("src/None.csproj", "WSDK1051")]
    [InlineData("src", "WSDK1051")]
    [InlineData("--dependents", "Name it")]
    public void A_path_that_names_no_project_is_an_error(string line, string named)
    {
        ToolResult failed = ToolProcess.Run(_directory.Root, ["graph", .. line.Split(' ')]);
        Assert.Equal((2, ""), (failed.ExitCode, failed.Output));
        Assert.Contains(named, failed.Errors, StringComparison.Ordinal);
    }

    private static string Reference(string path) => $"""<ItemGroup><ProjectReference Include="{path}" /></ItemGroup>""";

    private void Project(string path, string properties, string items) => _directory.Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>{items}</Project>
        """);
}
