using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>info</c> says about a workspace.</summary>
[Slow]
public sealed class InfoTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Info_names_the_root_and_how_it_was_found()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("src/deep/a.cs");
        JsonElement info = Json("--root", "src/deep");
        Assert.Equal(_directory.Root, info.GetProperty("root").GetString());
        Assert.Equal("Marker", info.GetProperty("rootSource").GetString());
        Assert.Equal(["root", "rootSource", "directories", "groups"], info.EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public void The_standard_directories_are_listed_without_any_declaration()
    {
        Dictionary<string, string> directories = Directories();
        Assert.Equal("config", directories["Config"]);
        Assert.Equal(".workspace/cache", directories["Cache"]);
        Assert.Equal(8, directories.Count);
    }

    [Fact]
    public void Declared_directories_are_added_moved_and_removed()
    {
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <PropertyGroup><WorkspaceConfigDir>etc/</WorkspaceConfigDir></PropertyGroup>
              <ItemGroup>
                <WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />
                <WorkspaceDirectory Include="Generated" Path="$(WorkspaceRoot)gen" />
                <WorkspaceDirectory Remove="Logs" />
              </ItemGroup>
            </Project>
            """);
        Dictionary<string, string> directories = Directories();
        Assert.Equal(("etc", "contracts/schemas", "gen"), (directories["Config"], directories["Schemas"], directories["Generated"]));
        Assert.DoesNotContain("Logs", directories.Keys);
    }

    [Fact]
    public void Groups_are_shown_as_declared()
    {
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json;**/*.yaml" Exclude="**/draft/**" />
                <WorkspaceFiles Include="Texts"><Pattern>*.txt</Pattern></WorkspaceFiles>
              </ItemGroup>
            </Project>
            """);
        JsonElement[] groups = [.. Json().GetProperty("groups").EnumerateArray()];
        Assert.Equal(
            """{"name":"Contracts","base":"contracts","patterns":["**/*.json","**/*.yaml"],"excludes":["**/draft/**"]}""",
            groups[0].GetRawText());
        Assert.Equal("""{"name":"Texts","base":"","patterns":["*.txt"],"excludes":[]}""", groups[1].GetRawText());
    }

    [Fact]
    public void Values_that_only_a_build_knows_are_left_out_and_named()
    {
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="A" Pattern="*.a" Condition="'$(OS)' == 'Windows_NT'" />
                <WorkspaceFiles Include="B" Pattern="$(Elsewhere)" />
                <WorkspaceFiles Include="C" Pattern="*.c" />
              </ItemGroup>
            </Project>
            """);
        ToolResult result = ToolProcess.Run(_directory.Root, "info", "--json");
        Assert.Equal(
            "C",
            Assert.Single(JsonDocument.Parse(result.Output).RootElement.GetProperty("groups").EnumerateArray())
                .GetProperty("name")
                .GetString());
        Assert.Contains("Directory.Workspace.props(3)", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Directory.Workspace.props(4)", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_declaration_makes_the_exit_code_2()
    {
        _directory.Write("Directory.Workspace.props", "<Project>");
        Assert.Equal(2, ToolProcess.Run(_directory.Root, "info").ExitCode);
    }

    [Fact]
    public void The_text_names_the_same_things()
    {
        string text = ToolProcess.Run(_directory.Root, "info").Output;
        Assert.StartsWith($"root: {_directory.Root}\n", text, StringComparison.Ordinal);
        Assert.Contains("  Config: config\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_workspaces_below_are_listed_by_path()
    {
        _directory.Write(".git/HEAD");
        _directory.Write(".gitignore", "out/\n");
        _directory.Write("libs/a/.git", "gitdir: ../../.git/modules/a");
        _directory.Write("tools/a/.git/HEAD");
        _directory.Write("apps/one/Directory.Workspace.props", "<Project />");
        _directory.Write("apps/one/libs/b/.git/HEAD");
        _directory.Write("out/copy/Directory.Workspace.props", "<Project />");
        _directory.Write("half/.git/config");
        (string?, string?, bool)[] found = [.. Json("--all").GetProperty("workspaces").EnumerateArray().Select(static w =>
            (w.GetProperty("path").GetString(), w.GetProperty("rootSource").GetString(), w.GetProperty("isRoot").GetBoolean()))];
        Assert.Equal(
            [("apps/one", "Marker", true), ("apps/one/libs/b", "Git", false), ("libs/a", "Git", true), ("tools/a", "Git", true)], found);
        Assert.Contains(
            "workspaces below:\n  apps/one: Marker\n  apps/one/libs/b: Git, part of the one above\n",
            ToolProcess.Run(_directory.Root, "info", "--all").Output,
            StringComparison.Ordinal);
        Assert.Equal("Git", Json("--all", "--root", "libs/a").GetProperty("rootSource").GetString());
    }

    private Dictionary<string, string> Directories() => Json().GetProperty("directories").EnumerateArray()
        .ToDictionary(static member => member.GetProperty("name").GetString()!, static member => member.GetProperty("path").GetString()!);

    private JsonElement Json(params string[] arguments) =>
        JsonDocument.Parse(ToolProcess.Run(_directory.Root, ["info", "--json", .. arguments]).Output).RootElement;
}
