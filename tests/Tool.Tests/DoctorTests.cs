using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>doctor</c> finds.</summary>
[Slow]
public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_healthy_workspace_has_nothing_to_show()
    {
        Declare("""<WorkspaceFiles Include="Texts" Pattern="*.txt" />""");
        _directory.Write("a.txt");
        ToolResult result = Run();
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void The_marker_of_a_published_program_hides_nothing()
    {
        Declare("""<WorkspaceFiles Include="Texts" Pattern="*.txt" />""");
        _directory.Write("a.txt");
        _directory.Write("src/App/bin/Release/net10.0/publish/Directory.Workspace.props", "<Project />");
        Assert.Equal((0, ""), (Run().ExitCode, Run().Output));
        _directory.Write("src/App/Directory.Workspace.props", "<Project />");
        Assert.Equal("WSDK0015", Assert.Single(Findings()).GetProperty("code").GetString());
    }

    [Fact]
    public void A_report_for_an_issue_counts_findings_and_shows_no_name_of_the_workspace()
    {
        _directory.Write("global.json", """{ "sdk": { "version": "10.0.100" } }""");
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <PropertyGroup>
                <WorkspaceEmit>Source</WorkspaceEmit>
                <WorkspaceRootMode>/home/secret</WorkspaceRootMode>
              </PropertyGroup>
              <ItemGroup>
                <WorkspaceFiles Include="Secret" Base="secret" Pattern="*.secret" />
                <WorkspaceFiles Include="Secrets" Pattern="*.secret" />
              </ItemGroup>
            </Project>
            """);

        ToolResult result = Run("--report");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("root source: Marker", result.Lines);
        Assert.Contains(".NET SDK in global.json: 10.0.100", result.Lines);
        Assert.Contains("groups: 2", result.Lines);
        Assert.Contains("settings: WorkspaceRootMode=…, WorkspaceEmit=Source", result.Lines);
        Assert.Contains("  warning WSDK1001: 2", result.Lines);
        Assert.DoesNotContain("secret", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_directory.Root, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_without_a_marker_is_reported()
    {
        ToolResult result = Run();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'dotnet workspace init'", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<WorkspaceFiles Include="G" Pattern="*.none" />""", "warning", "WSDK1001", "no file matches '*.none'")]
    [InlineData("""<WorkspaceFiles Include="G" Pattern="**/*.log" />""", "warning", "WSDK1001", "1 by ignore files")]
    [InlineData("""<WorkspaceFiles Include="G" Pattern="a[b" />""", "error", "WSDK1002", "column 2")]
    [InlineData("""<WorkspaceFiles Include="G" Base="../x" Pattern="*" />""", "error", "WSDK1003", "../x")]
    [InlineData("""<WorkspaceDirectory Include="D" Path="../x" />""", "error", "WSDK0004", "'../x'")]
    [InlineData("""<WorkspaceDirectory Include="D" Path="a.txt" />""", "error", null, "is a file")]
    [InlineData("""<WorkspaceFiles Include="G" Pattern="$(Other)" />""", "warning", null, "only a build knows")]
    public void A_mistake_in_a_declaration_is_reported(string item, string severity, string? code, string words)
    {
        _directory.Write(".gitignore", "*.log\n");
        _directory.Write("a.txt");
        _directory.Write("x.log");
        Declare(item);
        JsonElement finding = Assert.Single(Findings());
        Assert.Equal((severity, code), (finding.GetProperty("severity").GetString(), finding.GetProperty("code").GetString()));
        Assert.Contains(words, finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_that_is_no_XML_is_reported()
    {
        _directory.Write("Directory.Workspace.props", "<Project>");
        Assert.Equal("error", Assert.Single(Findings()).GetProperty("severity").GetString());
    }

    [LinuxFact]
    public void Names_that_other_systems_cannot_hold_are_reported()
    {
        Declare("");
        _directory.Write("d/Name.txt");
        _directory.Write("d/name.txt");
        JsonElement finding = Assert.Single(Findings());
        Assert.Equal("d/name.txt", finding.GetProperty("path").GetString());
        Assert.Contains("only in case", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private void Declare(string item) => _directory.Write("Directory.Workspace.props", $"<Project><ItemGroup>{item}</ItemGroup></Project>");

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, ["doctor", .. arguments]);

    private List<JsonElement> Findings()
    {
        ToolResult result = Run("--json");
        Assert.Equal(1, result.ExitCode);
        return [.. result.Lines.Select(static line => JsonDocument.Parse(line).RootElement)];
    }
}
