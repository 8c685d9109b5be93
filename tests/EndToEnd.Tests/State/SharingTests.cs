using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Tests;

/// <summary>What projects of one process share, and that it is neither another workspace's nor an earlier build's.</summary>
public sealed class SharingTests
{
    private const string Marker =
        """<Project><ItemGroup><WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" /></ItemGroup></Project>""";

    [Theory]
    [InlineData("-m:1")]
    [InlineData("-m:1", "-mt")]
    [InlineData("-m:2", "-mt")]
    public void Two_workspaces_in_one_process_keep_apart(params string[] arguments)
    {
        using var workspace = new TestWorkspace();
        string all = Projects(workspace, "one/src/A/A.csproj;two/src/B/B.csproj;one/src/C/C.csproj", "one", "two");

        foreach (string added in (string[])["v1", "v2"])
        {
            workspace.Write($"one/contracts/one-{added}.json");
            workspace.Write($"two/contracts/two-{added}.json");
            workspace.Dotnet(["msbuild", all, "-t:Collect", "-nologo", .. arguments]).Succeeded();

            string[] versions = added == "v1" ? ["v1"] : ["v1", "v2"];
            Assert.Equal(versions.Select(static v => $"contracts/one-{v}.json"), Files(workspace, "one/src/A"));
            Assert.Equal(versions.Select(static v => $"contracts/two-{v}.json"), Files(workspace, "two/src/B"));
            Assert.Equal(versions.Select(static v => $"contracts/one-{v}.json"), Files(workspace, "one/src/C"));
        }
    }

    [Fact]
    public void A_process_that_goes_on_from_build_to_build_believes_nothing_of_the_last_one()
    {
        // MSBuild has two kinds of processes that stay, its server and nodes that are reused, and may end one, as it does with nodes when
        // it counts too many on the machine: a run in which it did proves nothing, and another is made.
        for (int attempt = 0; BuildThrice(inServer: attempt % 2 == 0) > 1; attempt++)
            Assert.True(attempt < 5, "No process stayed for three builds.");
    }

    /// <summary>Builds with a change before each, and counts the processes that built.</summary>
    private static int BuildThrice(bool inServer)
    {
        using var workspace = new TestWorkspace();
        string all = Projects(workspace, "one/src/A/A.csproj;one/src/C/C.csproj", "one");
        workspace.Write("one/contracts/a.json");
        var processes = new HashSet<int>();
        try
        {
            string[] both = ["one/src/A", "one/src/C"];
            processes.Add(CollectInStayingProcess(workspace, all, inServer));
            Assert.All(both, project => Assert.Equal(["contracts/a.json"], Files(workspace, project)));

            workspace.Write("one/contracts/deep/b.json");
            processes.Add(CollectInStayingProcess(workspace, all, inServer));
            Assert.All(both, project => Assert.Equal(["contracts/a.json", "contracts/deep/b.json"], Files(workspace, project)));

            workspace.Write("one/contracts/.gitignore", "a.json\n");
            processes.Add(CollectInStayingProcess(workspace, all, inServer));
            Assert.All(both, project => Assert.Equal(["contracts/deep/b.json"], Files(workspace, project)));
        }
        finally
        {
            foreach (Process process in Process.GetProcesses())
            {
                using (process)
                {
                    if (!processes.Contains(process.Id))
                        continue;
                    process.Kill();
                    process.WaitForExit();
                }
            }
        }

        return processes.Count;
    }

    // All projects are built in one process that is not this command's own and stays; which, it says itself. No other build finds it.
    private static int CollectInStayingProcess(TestWorkspace workspace, string all, bool inServer)
    {
        var environment = new Dictionary<string, string?>
        {
            [inServer ? "DOTNET_CLI_USE_MSBUILD_SERVER" : "MSBUILDNOINPROCNODE"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = null,
            ["MSBUILDNODEHANDSHAKESALT"] = workspace.Root,
            ["MSBUILDENABLEALLPROPERTYFUNCTIONS"] = "1",
        };
        string output = workspace
            .DotnetWith(environment, "msbuild", all, "-t:Collect", "-nologo", "-m:1", "-nodeReuse:true")
            .Succeeded().Output;
        const string said = "process=";
        string line = output.Split('\n').Single(static line => line.Contains(said, StringComparison.Ordinal));
        return int.Parse(line[(line.IndexOf(said, StringComparison.Ordinal) + said.Length)..], CultureInfo.InvariantCulture);
    }

    private static string Projects(TestWorkspace workspace, string projects, params string[] workspaces)
    {
        foreach (string name in workspaces)
            workspace.Write($"{name}/{TestWorkspace.WorkspaceFile}", Marker);
        foreach (string project in projects.Split(';'))
            workspace.Project(project, outputType: "Library");
        return workspace.Write("All.proj", $"""
            <Project>
              <Target Name="Collect">
                <Message Text="process=$([System.Environment]::ProcessId)" Importance="high" Condition="'$(MSBUILDENABLEALLPROPERTYFUNCTIONS)' == '1'" />
                <MSBuild Projects="{projects}" Targets="CollectWorkspaceFiles" BuildInParallel="true" />
              </Target>
            </Project>
            """);
    }

    private static string[] Files(TestWorkspace workspace, string project) =>
        [.. File.ReadAllLines(workspace.FullPath(project + "/obj/Debug/net10.0/workspace.manifest"))
            .Where(static line => line.StartsWith("f\t", StringComparison.Ordinal))
            .Select(static line => line[2..])];
}
