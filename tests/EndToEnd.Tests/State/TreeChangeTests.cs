namespace WorkspaceSdk.Tests;

/// <summary>Whole trees that come and go, at times of any year: what a build remembers never outlives them.</summary>
public sealed class TreeChangeTests
{
    private const string Groups = """
        <WorkspaceFiles Include="All" Base="tree" Pattern="**/*" />
        <WorkspaceFiles Include="Late" Base="late" Pattern="**/*.json" AllowEmpty="true" />
        """;

    [Fact]
    public void After_every_switch_of_a_branch_a_build_gives_the_result_of_one_from_scratch()
    {
        using TestWorkspace workspace = Workspace();
        workspace.Write(".gitignore", "bin/\nobj/\n");
        workspace.Write("tree/common/a.json");
        workspace.Write("tree/common/old.json");
        Git(workspace, "init", "-q", "-b", "main");
        Commit(workspace, "main");

        // Directories that go, come, and change into files; ignore files that come, change and go.
        Git(workspace, "checkout", "-q", "-b", "other");
        Git(workspace, "mv", "tree/common/old.json", "tree/common/Old.json");
        workspace.Write("tree/.gitignore", "*.log\n");
        workspace.Write("tree/deep/er/b.json");
        workspace.Write("late/c.json");
        Commit(workspace, "other");
        // Left out here, and a file of the third branch.
        workspace.Write("tree/deep/er/noise.log");
        AssertAsFromScratch(workspace, "late/c.json", "tree/common/Old.json", "tree/common/a.json", "tree/deep/er/b.json");

        Git(workspace, "checkout", "-q", "-b", "third", "main");
        workspace.Write("tree/.gitignore", "*.txt\n");
        Git(workspace, "rm", "-q", "-r", "tree/common");
        workspace.Write("tree/common");
        Commit(workspace, "third");
        AssertAsFromScratch(workspace, "tree/common", "tree/deep/er/noise.log");

        Git(workspace, "checkout", "-q", "main");
        AssertAsFromScratch(workspace, "tree/common/a.json", "tree/common/old.json");
        Git(workspace, "checkout", "-q", "other");
        AssertAsFromScratch(workspace, "late/c.json", "tree/common/Old.json", "tree/common/a.json", "tree/deep/er/b.json");
        Git(workspace, "checkout", "-q", "third");
        AssertAsFromScratch(workspace, "tree/common", "tree/deep/er/noise.log");
    }

    [Fact]
    public void Times_of_any_year_hide_nothing()
    {
        using TestWorkspace workspace = Workspace();
        var past = new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var future = new DateTime(2090, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        workspace.Write("tree/a/one.json");
        workspace.Write("outside/b/two.json");
        SetTimes(workspace, past, "tree", "tree/a", "outside/b");
        AssertAsFromScratch(workspace, "tree/a/one.json");

        // What is remembered is from the future, as after the clock was set back.
        SetTimes(workspace, future, [.. Directory.GetFiles(workspace.FullPath("src/App/obj"), "workspace.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(workspace.Root, file))]);
        Directory.Move(workspace.FullPath("outside/b"), workspace.FullPath("tree/b"));
        SetTimes(workspace, past, "tree", "tree/b");
        AssertAsFromScratch(workspace, "tree/a/one.json", "tree/b/two.json");

        SetTimes(workspace, future, "tree", "tree/a", "tree/b");
        AssertAsFromScratch(workspace, "tree/a/one.json", "tree/b/two.json");

        File.Move(workspace.FullPath("tree/a/one.json"), workspace.FullPath("tree/a/One.json"));
        Directory.Move(workspace.FullPath("tree/b"), workspace.FullPath("outside/b"));
        SetTimes(workspace, future, "tree", "tree/a");
        AssertAsFromScratch(workspace, "tree/a/One.json");
    }

    private static TestWorkspace Workspace()
    {
        var workspace = new TestWorkspace(Groups);
        workspace.Project("src/App/App.csproj", outputType: "Library");
        workspace.Project("src/Fresh/Fresh.csproj", outputType: "Library");
        workspace.Write("All.proj", """
            <Project>
              <Target Name="Collect"><MSBuild Projects="src/App/App.csproj;src/Fresh/Fresh.csproj" Targets="CollectWorkspaceFiles" /></Target>
            </Project>
            """);
        return workspace;
    }

    // In one build: a project that remembers, and one that forgot all.
    private static void AssertAsFromScratch(TestWorkspace workspace, params string[] expected)
    {
        string forgotten = workspace.FullPath("src/Fresh/obj/Debug");
        if (Directory.Exists(forgotten))
            Directory.Delete(forgotten, recursive: true);
        workspace.Dotnet("msbuild", "All.proj", "-t:Collect", "-nologo").Succeeded();

        Assert.Equal(expected, Files(workspace, "Fresh"));
        Assert.Equal(expected, Files(workspace, "App"));
    }

    private static string[] Files(TestWorkspace workspace, string project) =>
        [.. File.ReadAllLines(workspace.FullPath($"src/{project}/obj/Debug/net10.0/workspace.manifest"))
            .Where(static line =>
                line.StartsWith("f\t", StringComparison.Ordinal) && !line.EndsWith(".gitignore", StringComparison.Ordinal))
            .Select(static line => line[2..])
            .Order(StringComparer.Ordinal)];

    private static void SetTimes(TestWorkspace workspace, DateTime time, params string[] paths)
    {
        foreach (string path in paths)
            Directory.SetLastWriteTimeUtc(workspace.FullPath(path), time);
    }

    private static void Commit(TestWorkspace workspace, string message)
    {
        Git(workspace, "add", "-A");
        Git(workspace, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", message);
    }

    private static void Git(TestWorkspace workspace, params string[] arguments) =>
        Command.Run(workspace.Root, "git", arguments).Succeeded();
}
