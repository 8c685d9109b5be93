namespace WorkspaceSdk.Tests;

/// <summary>What a change costs, and that none is missed.</summary>
public sealed class IncrementalTests
{
    private const string Contracts = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";

    [Fact]
    public void Deleting_a_file_breaks_the_build_that_used_it_and_restoring_it_heals()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        workspace.Delete("contracts/v2.json");
        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("CS0117", error.Code);
        Assert.Equal("Program.cs", Path.GetFileName(error.File));
        Assert.Equal(2, error.Line);

        workspace.Write("contracts/v2.json", "{}");
        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
    }

    [Fact]
    public void Adding_a_file_makes_its_member_appear_with_one_run_of_the_compiler()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        workspace.Write("contracts/new/v3.json", "{}");
        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);

        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Contracts.New.V3Json);");
        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void A_file_whose_content_changes_compiles_nothing()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        workspace.Write("contracts/v2.json", "{ \"changed\": true }");

        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);
    }

    [Fact]
    public void A_build_without_a_change_runs_no_compiler_and_the_third_writes_nothing()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();
        Dictionary<string, DateTime> first = Outputs(workspace);

        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);
        Dictionary<string, DateTime> second = Outputs(workspace);
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);
        Dictionary<string, DateTime> third = Outputs(workspace);

        Assert.Contains(first.Keys, static path => path.EndsWith("workspace.manifest", StringComparison.Ordinal));
        Assert.Contains(first.Keys, static path => path.EndsWith("workspace.state", StringComparison.Ordinal));
        Assert.Contains(first.Keys, static path => path.EndsWith("App.runtimeconfig.dev.json", StringComparison.Ordinal));
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            first.Where(static o => IsOutput(o.Key)).OrderBy(static o => o.Key, StringComparer.Ordinal),
            second.Where(static o => IsOutput(o.Key)).OrderBy(static o => o.Key, StringComparer.Ordinal));
        Assert.Equal(second.OrderBy(static o => o.Key, StringComparer.Ordinal), third.OrderBy(static o => o.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void The_option_question_finds_a_build_up_to_date_until_a_file_changes()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        workspace.Build(project, "-question").Succeeded();

        workspace.Write("contracts/v3.json", "{}");
        workspace.Dotnet("build", project, "-question").Failed();
        Assert.DoesNotContain("v3.json", workspace.Read("src/App/obj/Debug/net10.0/workspace.manifest"), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_leaves_none_of_our_files()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        workspace.Dotnet("clean", project).Succeeded();

        Assert.DoesNotContain(Outputs(workspace).Keys, IsOurs);
    }

    [Fact]
    public void Earlier_builds_do_not_change_the_answer()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="All" Pattern="**/*" />""");
        workspace.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><OutputPath>out/</OutputPath><BaseIntermediateOutputPath>build/</BaseIntermediateOutputPath></PropertyGroup></Project>");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        workspace.Build(project).SucceededWithWarnings();
        string[] manifests = Directory.GetFiles(workspace.Root, "workspace.manifest", SearchOption.AllDirectories);
        string first = File.ReadAllText(Assert.Single(manifests));
        workspace.Build(project).SucceededWithWarnings();

        Assert.Equal(first, File.ReadAllText(manifests[0]));
        Assert.DoesNotContain("App.dll", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_isolated_graph_builds()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Project("src/Lib/Lib.csproj", outputType: "Library");
        string top = workspace.Project("src/Top/Top.csproj", """<ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>""");
        workspace.Write("src/Top/Program.cs", "Console.WriteLine(Top.Workspace.Root);");
        workspace.Dotnet("restore", top).Succeeded();

        workspace.Dotnet("msbuild", top, "-t:Build", "-graph", "-isolate").Succeeded();
    }

    private static TestWorkspace Workspace(out string project)
    {
        var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/v1.json", "{}");
        workspace.Write("contracts/v2.json", "{}");
        project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", """
            using App;
            Console.WriteLine(Workspace.Contracts.V2Json);
            """);
        return workspace;
    }

    // The second build may find that what had just been changed is settled by now, and note it.
    private static bool IsOutput(string path) => IsOurs(path) && !path.EndsWith("workspace.state", StringComparison.Ordinal);

    private static bool IsOurs(string path) =>
        path.EndsWith("workspace.manifest", StringComparison.Ordinal)
        || path.EndsWith("workspace.state", StringComparison.Ordinal)
        || path.EndsWith(".runtimeconfig.dev.json", StringComparison.Ordinal);

    private static Dictionary<string, DateTime> Outputs(TestWorkspace workspace) =>
        new[] { "bin", "obj" }
            .Select(folder => workspace.FullPath("src/App/" + folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .ToDictionary(static path => path, File.GetLastWriteTimeUtc);
}
