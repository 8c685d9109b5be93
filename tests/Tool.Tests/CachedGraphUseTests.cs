using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>Commands that show what the cache of the projects holds, and evaluate nothing.</summary>
[Slow]
public sealed class CachedGraphUseTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public CachedGraphUseTests()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("src/App/App.csproj", Project("<OutputType>Exe</OutputType>", ""));
        _directory.Write("src/App/Program.cs");
        _directory.Write(
            "src/Site/Site.csproj", Project("", """<Target Name="Bundle"><Exec Command="make" /></Target>"""));
        _directory.Write("changed.txt", "README.md");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Without_a_cache_nothing_is_shown_and_nothing_is_made()
    {
        Assert.DoesNotContain("projects:", Run("info").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("read by", Run("why", "src/App/Program.cs").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("doctor").ExitCode);
        Assert.False(Directory.Exists(_directory.FullPath(".workspace")));
    }

    [Fact]
    public void Results_in_the_cache_are_shown_until_something_changes()
    {
        GraphCacheRepository.Settle(_directory);
        Assert.Equal(1, Run("affected", "--files", "changed.txt").ExitCode);

        Assert.Contains("projects: 2 (programs: 1, with tests: 0)\n", Lines(Run("info")), StringComparison.Ordinal);
        JsonElement info = JsonDocument.Parse(Run("info", "--json").Output).RootElement;
        Assert.Equal(
            ["src/App/App.csproj", "src/Site/Site.csproj"],
            info.GetProperty("projects").EnumerateArray().Select(static project => project.GetProperty("path").GetString()));
        Assert.Contains(
            "  read by src/App/App.csproj: item Compile\n", Lines(Run("why", "src/App/Program.cs")), StringComparison.Ordinal);
        JsonElement why = JsonDocument.Parse(Run("why", "--json", "src/Site/any.txt").Output).RootElement;
        Assert.Equal("src/Site/Site.csproj", Assert.Single(why.GetProperty("readers").EnumerateArray()).GetProperty("project").GetString());
        ToolResult doctor = Run("doctor");
        Assert.Equal(1, doctor.ExitCode);
        Assert.Equal(
            "warning WSDK1052: src/Site/Site.csproj: Every change in the directory of the project affects it, "
            + "because the target Bundle in Site.csproj runs Exec. Name what it reads by items.",
            Assert.Single(doctor.Lines));

        _directory.Write("src/New/New.csproj", Project("", ""));
        Assert.DoesNotContain("projects:", Run("info").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("read by", Run("why", "src/App/Program.cs").Output, StringComparison.Ordinal);
    }

    private static string Project(string properties, string targets) => $"""
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>{targets}</Project>
        """;

    private static string Lines(ToolResult result) => result.Output.ReplaceLineEndings("\n");

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, arguments);
}
