using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>Directories: a location is a property, a listing an item.</summary>
public sealed class DirectoryTests
{
    [Fact]
    public void Standard_directories_are_properties_at_evaluation_and_end_with_a_separator()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj");

        JsonElement properties = workspace
            .Dotnet(
                "msbuild",
                project,
                "-getProperty:WorkspaceConfigDir,WorkspaceDataDir,WorkspaceLogsDir,WorkspaceDocsDir,WorkspaceTestsDir,WorkspaceStateDir,WorkspaceCacheDir,WorkspaceTempDir")
            .Json()
            .GetProperty("Properties");

        foreach ((string name, string path) in new[]
        {
            ("Config", "config"), ("Data", "data"), ("Logs", "logs"), ("Docs", "docs"), ("Tests", "tests"), ("State", ".workspace"),
            ("Cache", ".workspace/cache"), ("Temp", ".workspace/tmp")
        })
            Assert.Equal(workspace.FullPath(path) + "/", properties.GetProperty($"Workspace{name}Dir").GetString());
    }

    [Fact]
    public void The_workspace_file_moves_adds_and_removes()
    {
        using var workspace = new TestWorkspace();
        workspace.DeclareWorkspace(
            """
            <WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />
            <WorkspaceDirectory Include="Tools" Path="$(WorkspaceToolsDir)" />
            <WorkspaceDirectory Include="Absolute" Path="$(WorkspaceRoot)abs/" />
            <WorkspaceDirectory Remove="Logs" />
            """,
            "<WorkspaceConfigDir>etc/settings</WorkspaceConfigDir><WorkspaceToolsDir>$(WorkspaceRoot)tools/</WorkspaceToolsDir>");
        string project = workspace.Project(
            "src/App/App.csproj", """<Target Name="Show" DependsOnTargets="ResolveWorkspaceDirectories" />""");
        workspace.Write("src/App/Program.cs", """
            using App;
            Console.WriteLine(Workspace.ConfigDirectory);
            Console.WriteLine(Workspace.SchemasDirectory);
            Console.WriteLine(Workspace.ToolsDirectory);
            Console.WriteLine(Workspace.AbsoluteDirectory);
            const string relative = Workspace.Relative.SchemasDirectory;
            Console.WriteLine(relative);
            Console.WriteLine(typeof(Workspace).GetProperty("LogsDirectory") is null);
            """);

        workspace.Build(project).Succeeded();

        Assert.Equal(
        [
            workspace.FullPath("etc/settings"), workspace.FullPath("contracts/schemas"), workspace.FullPath("tools"),
            workspace.FullPath("abs"), "contracts/schemas", "True"
        ],
            workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.TrimEnd().Split('\n'));
        Assert.Equal(workspace.FullPath("etc/settings") + "/", workspace.Property(project, "WorkspaceConfigDir"));
        Assert.Equal(
            workspace.FullPath("contracts/schemas") + "/",
            workspace.Dotnet("msbuild", project, "-t:Show", "-getProperty:WorkspaceSchemasDir").Succeeded().Output.Trim());
        Assert.False(Directory.Exists(workspace.FullPath("etc")), "a build created a directory of the workspace");
    }

    [Fact]
    public void Directories_are_created_on_request_only()
    {
        using var workspace = new TestWorkspace("""<WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />""");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Dotnet("restore", project).Succeeded();

        workspace.Dotnet("msbuild", project, "-t:CreateWorkspaceDirectories").Succeeded();

        foreach (string path in new[] { "config", "contracts/schemas", ".workspace/cache" })
            Assert.True(Directory.Exists(workspace.FullPath(path)), path);
    }

    [Fact]
    public void The_command_line_can_turn_off_all_standard_directories()
    {
        using var workspace = new TestWorkspace("""<WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />""");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", """
            using System.Reflection;
            Console.WriteLine(string.Join(',', typeof(App.Workspace).GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(p => p.Name).Concat(typeof(App.Workspace.Relative).GetFields().Select(f => f.Name)).Order()));
            """);
        const string none = "-p:WorkspaceStandardDirectories=false";

        JsonElement properties = workspace
            .Dotnet(
                "msbuild",
                project,
                none,
                "-getProperty:WorkspaceConfigDir,WorkspaceDataDir,WorkspaceLogsDir,WorkspaceDocsDir,WorkspaceTestsDir,WorkspaceStateDir,WorkspaceCacheDir,WorkspaceTempDir")
            .Json()
            .GetProperty("Properties");
        workspace.Build(project, none).Succeeded();
        workspace.Dotnet("msbuild", project, none, "-t:CreateWorkspaceDirectories").Succeeded();

        Assert.All(properties.EnumerateObject(), static property => Assert.Equal("", property.Value.GetString()));
        Assert.DoesNotContain("Config", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.FullPath("config")));
        Assert.True(Directory.Exists(workspace.FullPath("contracts/schemas")));
    }

    [Fact]
    public void A_choice_in_the_body_of_a_project_comes_too_late()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj",
            "<PropertyGroup><WorkspaceStandardDirectories>false</WorkspaceStandardDirectories></PropertyGroup>",
            outputType: "Library");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK0023", error.Code);
        Assert.Contains("'false'", error.Text, StringComparison.Ordinal);
        Assert.Equal((workspace.FullPath(project), true), (error.File, error.Line > 0));
    }
}
