namespace WorkspaceSdk.Tests;

/// <summary>The real <c>dotnet watch</c> sees the files of groups: those that come, change and go.</summary>
public sealed class WatchTests
{
    private const string Waiting = "Waiting for changes";

    // Says its members when it starts and whenever they change.
    private const string Program = """
        static IEnumerable<string> Constants(Type type) =>
            type.GetFields().Select(f => (string)f.GetRawConstantValue()!).Concat(type.GetNestedTypes().SelectMany(Constants));
        string last = "";
        while (true)
        {
            string now = string.Join(',', Constants(typeof(App.Workspace.Relative.Inputs)).Where(c => c.EndsWith(".txt")).Order());
            if (now != last)
                Console.WriteLine("MEMBERS " + (last = now));
            Thread.Sleep(100);
        }
        """;

    [Fact]
    public async Task A_file_that_comes_changes_and_goes_is_seen()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Directory.CreateDirectory(workspace.FullPath("data/in/other"));
        using RunningProcess watch = RunningProcess.Start(
            workspace.Root, "dotnet", ["watch", "--project", project, "--non-interactive", "--verbose"]);
        int place = await watch.Wrote("MEMBERS data/in/deep/a.txt\n");
        place = await watch.Wrote(Waiting, place);

        // Beside none of those that are there. The directory is: of one made in the same instant the
        // system's own watcher may miss the first files.
        workspace.Write("data/in/other/b.txt");
        place = await watch.Wrote("MEMBERS data/in/deep/a.txt,data/in/other/b.txt\n", place);

        // The application is updated or started again, as the watcher sees fit; in the latter case it does not listen at once.
        int changes = 0;
        await watch.Until(
            async () =>
            {
                workspace.Write("data/in/other/b.txt", "change " + ++changes);
                await Task.Delay(1000);
                return watch.Output.IndexOf("File updated: ./data/in/other/b.txt", place, StringComparison.Ordinal) >= 0;
            },
            "the change is seen");

        workspace.Delete("data/in/other/b.txt");
        place = await watch.Wrote("File deleted: ./data/in/other/b.txt", place);

        // The watcher evaluates nothing when a file goes. With the next that comes, what is gone goes.
        workspace.Write("data/in/deep/c.txt");
        await watch.Wrote("MEMBERS data/in/deep/a.txt,data/in/deep/c.txt\n", place);
    }

    [Fact]
    public async Task Without_hot_reload_a_file_that_goes_takes_its_constant_with_it()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Write("data/in/deep/b.txt");
        using RunningProcess watch = RunningProcess.Start(
            workspace.Root, "dotnet", ["watch", "--no-hot-reload", "--project", project, "--non-interactive", "--verbose"]);
        await watch.Wrote(Waiting);
        int place = await watch.Wrote("MEMBERS data/in/deep/a.txt,data/in/deep/b.txt\n");

        workspace.Delete("data/in/deep/b.txt");

        await watch.Wrote("MEMBERS data/in/deep/a.txt\n", place);
    }

    private static TestWorkspace Workspace(out string project)
    {
        var workspace = new TestWorkspace("""<WorkspaceFiles Include="Inputs" Base="data/in" Pattern="**/*.txt" />""");
        workspace.Write("data/in/deep/a.txt");
        project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", Program);
        return workspace;
    }
}
