namespace WorkspaceSdk.Tests;

/// <summary>That a build in which something changed reads what changed, and not the rest.</summary>
public sealed class RelistingTests
{
    private const string Project = "src/App/App.csproj";

    [Fact]
    public void Only_the_directories_that_changed_are_read_again()
    {
        using var workspace = new TestWorkspace();
        workspace.DeclareWorkspace("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""");
        workspace.Project(Project);
        foreach (string name in (string[])["a/1.json", "b/1.json", "b/c/1.json", "d/.gitignore"])
            workspace.Write("contracts/" + name);
        // What was changed within the last tick is read once more.
        Thread.Sleep(100);
        // The root, for its ignore file, and five below it.
        Assert.Contains(" 6 directories read, 3 files matched,", Collect(workspace), StringComparison.Ordinal);

        workspace.Write("contracts/b/2.json");
        Thread.Sleep(100);
        Assert.Contains(" 1 directories read, 4 files matched,", Collect(workspace), StringComparison.Ordinal);

        Assert.Contains(" 0 directories read, 4 files matched,", Collect(workspace), StringComparison.Ordinal);

        workspace.Write("contracts/.gitignore", "a/\n");
        Thread.Sleep(100);
        Assert.Contains(" 1 directories read, 3 files matched,", Collect(workspace), StringComparison.Ordinal);
    }

    private static string Collect(TestWorkspace workspace)
    {
        string log = Path.Combine(workspace.Container, $"{Guid.NewGuid():N}.binlog");
        var build = new BuildResult(workspace.Dotnet(["msbuild", Project, "-t:CollectWorkspaceFiles", "-bl:" + log]), log);
        return Assert.Single(build.Succeeded().Messages("Workspace files:"));
    }
}
