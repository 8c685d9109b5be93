using System.Text;
using System.Text.Json;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tests;

/// <summary>
/// That what a build remembers of the last one can be changed, broken or taken away in any way, and the answer is right all the same.
/// </summary>
public sealed class StateTests
{
    private const string State = "src/App/obj/Debug/net10.0/workspace.state";
    private const string Manifest = "src/App/obj/Debug/net10.0/workspace.manifest";

    [Fact]
    public void Every_kind_of_change_is_seen_by_the_next_build()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Assert.Equal(["a.json", "b.json"], Files(workspace, project));

        workspace.Write("contracts/sub/new.json");
        Assert.Equal(["a.json", "b.json", "sub/new.json"], Files(workspace, project));

        workspace.Delete("contracts/a.json");
        Assert.Equal(["b.json", "sub/new.json"], Files(workspace, project));

        File.Move(workspace.FullPath("contracts/b.json"), workspace.FullPath("contracts/B.json"));
        Assert.Equal(["B.json", "sub/new.json"], Files(workspace, project));

        Directory.Move(workspace.FullPath("contracts/sub"), workspace.FullPath("contracts/moved"));
        Assert.Equal(["B.json", "moved/new.json"], Files(workspace, project));

        workspace.Write("contracts/.gitignore", "B.json\n");
        Assert.Equal(["moved/new.json"], Files(workspace, project));

        // The same length, the same time: only the time of the change, which nobody can set, is another.
        DateTime written = File.GetLastWriteTimeUtc(workspace.FullPath("contracts/.gitignore"));
        workspace.Write("contracts/.gitignore", "X.json\n");
        File.SetLastWriteTimeUtc(workspace.FullPath("contracts/.gitignore"), written);
        Assert.Equal(["B.json", "moved/new.json"], Files(workspace, project));

        // The clock set back: a directory that says it is as old as before.
        DateTime listed = Directory.GetLastWriteTimeUtc(workspace.FullPath("contracts/moved"));
        workspace.Write("contracts/moved/late.json");
        Directory.SetLastWriteTimeUtc(workspace.FullPath("contracts/moved"), listed);
        Assert.Equal(["B.json", "moved/late.json", "moved/new.json"], Files(workspace, project));

        workspace.DeclareWorkspace("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="*.json" />""");
        Assert.Equal(["B.json"], Files(workspace, project));
    }

    [Fact]
    public void A_copy_in_another_place_remembers_nothing_wrong()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        string copy = Path.Combine(workspace.Container, "copy");
        Command.Run(workspace.Container, "cp", ["-a", workspace.Root, copy]).Succeeded();
        File.Delete(Path.Combine(copy, "contracts/a.json"));

        CommandResult result = Command.Run(
            copy, "dotnet", ["msbuild", project, "-t:GetWorkspaceFiles", "-getTargetResult:GetWorkspaceFiles"]);

        JsonElement file = Assert.Single(
            result.Json().GetProperty("TargetResults").GetProperty("GetWorkspaceFiles").GetProperty("Items").EnumerateArray());
        Assert.Equal(Path.Combine(copy, "contracts/b.json"), file.GetProperty("Identity").GetString());
    }

    [Theory]
    [InlineData("src/Directory.Build.props")]
    [InlineData("src/Directory.Build.targets")]
    public void A_file_of_declarations_that_comes_is_looked_into_like_one_that_was_there(string file)
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        Files(workspace, project);

        // What MSBuild leaves out of its own accord can only be seen in the file.
        workspace.Write(
            file,
            """<Project><ItemGroup><WorkspaceFiles Include="Gone" Base="contracts" Pattern="**/*" Exclude="*" /></ItemGroup></Project>""");

        Assert.Equal("WSDK1003", Collect(workspace, project).Failed().Code);
    }

    [Fact]
    public void Projects_that_share_a_directory_do_not_share_the_groups_of_one_of_them()
    {
        using TestWorkspace workspace = Workspace(
            out string project,
            """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" projects="src/App/App.csproj" />""");
        string other = workspace.Project(
            "src/App/Other.csproj", "<PropertyGroup><AssemblyName>App</AssemblyName><RootNamespace>App</RootNamespace></PropertyGroup>");
        Assert.Equal(["a.json", "b.json"], Files(workspace, project));
        Assert.Equal(["a.json", "b.json"], Files(workspace, project));

        Assert.Empty(Files(workspace, other));
    }

    [LinuxTheory]
    [InlineData(State)]
    [InlineData(Manifest)]
    public void A_pipe_in_a_files_place_is_not_waited_for(string file)
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        Files(workspace, project);
        workspace.Delete(file);
        Command.Run(workspace.Root, "mkfifo", [file]).Succeeded();

        Assert.Equal(["a.json", "b.json"], Files(workspace, project));
        Assert.NotEmpty(File.ReadAllBytes(workspace.FullPath(file)));
    }

    [LinuxTheory]
    [InlineData("workspace.vanished")]
    [InlineData("workspace.problems")]
    public void A_pipe_in_the_place_of_a_file_that_is_seldom_there_is_not_waited_for(string name)
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        Command.Run(workspace.Root, "mkfifo", ["src/App/obj/Debug/net10.0/" + name]).Succeeded();
        workspace.Delete("contracts/b.json");

        Assert.Equal(["a.json"], Files(workspace, project));
        Assert.Equal(["a.json"], Files(workspace, project));
    }

    [Fact]
    public void A_damaged_state_counts_as_absent_and_is_written_again()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        Files(workspace, project);
        byte[] good = File.ReadAllBytes(workspace.FullPath(State));
        byte[][] damaged =
        [
            [],
            good[..1],
            good[..(good.Length / 2)],
            good[..^1],
            [.. good, 0],
            Flipped(good, 3),
            Flipped(good, 8),
            Flipped(good, 20),
            Flipped(good, good.Length / 3),
            Flipped(good, good.Length - 1),
            "something else altogether"u8.ToArray(),
        ];

        for (int i = 0; i < damaged.Length; i++)
        {
            File.WriteAllBytes(workspace.FullPath(State), damaged[i]);
            bool isThere = i % 2 == 0;
            if (isThere)
                workspace.Write("contracts/c.json");
            else
                workspace.Delete("contracts/c.json");

            Assert.Equal(isThere ? ["a.json", "b.json", "c.json"] : ["a.json", "b.json"], Files(workspace, project));
            Assert.NotEqual(damaged[i], File.ReadAllBytes(workspace.FullPath(State)));
        }
    }

    [Fact]
    public void A_state_that_proves_nothing_vouches_for_no_file()
    {
        // A state says which flavour of the tasks wrote it, and this process can only forge those of its own.
        if (Environment.GetEnvironmentVariable("WSDK_TASKS_FRAMEWORK") is { Length: > 0 })
            return;
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        string manifest = workspace.FullPath(Manifest);
        byte[] forged = Encoding.UTF8.GetBytes(File.ReadAllText(manifest)
            .Replace("f\tcontracts/a.json", "f\tcontracts/a.json\nf\tcontracts/absent.json", StringComparison.Ordinal));
        var absent = new DependencyLog();
        absent.Add(Path.Combine(workspace.Root, "is-not-there"));
        BuildState state = BuildState.Read(File.ReadAllBytes(workspace.FullPath(State)))!;
        foreach (BuildState forgery in (BuildState[])
            [
                state with { Reads = [] },
                state with { Reads = [], Sources = [] },
                state with { Reads = [new("question", [])] },
                state with { Reads = [new("question", absent.ToArray())], Sources = absent.ToArray() },
            ])
        {
            File.WriteAllBytes(manifest, forged);
            File.WriteAllBytes(
                workspace.FullPath(State), (forgery with { ManifestChecksum = Checksum.Of(forged), IsSettled = true }).ToBytes());
            Assert.Equal(["a.json", "b.json"], Files(workspace, project));
        }
    }

    [Fact]
    public void A_manifest_that_leads_out_of_the_root_is_written_again()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        File.WriteAllText(
            workspace.FullPath(Manifest),
            File.ReadAllText(workspace.FullPath(Manifest))
                .Replace("contracts/a.json", "contracts/../../outside.json", StringComparison.Ordinal));
        Assert.Equal(["a.json", "b.json"], Files(workspace, project));
    }

    [Fact]
    public void A_damaged_manifest_is_noticed_and_written_again()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        Files(workspace, project);
        byte[] good = File.ReadAllBytes(workspace.FullPath(Manifest));
        DateTime written = File.GetLastWriteTimeUtc(workspace.FullPath(Manifest));

        foreach (byte[] damaged in (byte[][])[[], good[..(good.Length / 2)], Flipped(good, good.Length - 3), [.. good, (byte)'\n']])
        {
            File.WriteAllBytes(workspace.FullPath(Manifest), damaged);
            File.SetLastWriteTimeUtc(workspace.FullPath(Manifest), written);

            Assert.Equal(["a.json", "b.json"], Files(workspace, project));
            Assert.Equal(good, File.ReadAllBytes(workspace.FullPath(Manifest)));
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_coded_error_and_no_part_of_it_stays()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        workspace.Delete(State);
        Directory.CreateDirectory(workspace.FullPath(State));
        Assert.Equal("WSDK1007", Collect(workspace, project).Failed().Code);
        Directory.Delete(workspace.FullPath(State));

        // A disk with no room: no file may grow beyond 4 KiB. Past that a signal comes, which the
        // shell ignores on behalf of what it starts.
        string before = workspace.Read(Manifest);
        for (int i = 0; i < 300; i++)
            workspace.Write($"contracts/many/file-with-a-long-name-{i}.json");
        CommandResult full = Command.Run(
            workspace.Root,
            "sh",
            ["-c", "trap '' XFSZ; ulimit -f 8; exec dotnet msbuild \"$1\" -t:CollectWorkspaceFiles -nologo", "sh", project],
            new Dictionary<string, string?> { ["DOTNET_EnableWriteXorExecute"] = "0" });
        Assert.Contains("error WSDK1007", full.Failed().Output, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Read(Manifest));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(workspace.FullPath(State))!, "*.tmp"));

        Assert.Equal(302, Files(workspace, project).Length);
    }

    [Fact]
    public void Builds_of_one_project_at_once_and_builds_that_are_killed_leave_the_right_answer()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Files(workspace, project);
        var random = new Random(1);

        // WSDK_KILLS=200 takes its time; the gate does with a few.
        int kills = int.TryParse(Environment.GetEnvironmentVariable("WSDK_KILLS"), out int wanted) ? wanted : 4;
        for (int round = 0; round < kills; round++)
        {
            workspace.Write($"contracts/round{round}.json");
            string after = (random.NextDouble() * 1.5).ToString("F3", System.Globalization.CultureInfo.InvariantCulture);
            string[] collect = ["-s", "KILL", after, "dotnet", "msbuild", project, "-t:CollectWorkspaceFiles", "-nologo"];
            Parallel.Invoke(() => Command.Run(workspace.Root, "timeout", collect), () => Collect(workspace, project).Succeeded());

            Assert.Equal(3 + round, Files(workspace, project).Length);
        }
    }

    [Theory]
    [InlineData("-m:1")]
    [InlineData("-m:1", "-mt")]
    [InlineData("-m:1", "-graph", "-isolate")]
    public void Projects_of_one_build_read_the_workspace_once(params string[] arguments)
    {
        using TestWorkspace workspace = Workspace(out string first);
        foreach (string name in (string[])["B", "C"])
            workspace.Project($"src/{name}/{name}.csproj", outputType: "Library");
        string all = workspace.Write("All.proj", """
            <Project>
              <ItemGroup>
                <ProjectReference Include="src/*/*.csproj" />
                <ProjectReferenceTargets Include="Collect" Targets="CollectWorkspaceFiles" />
              </ItemGroup>
              <Target Name="Collect"><MSBuild Projects="@(ProjectReference)" Targets="CollectWorkspaceFiles" BuildInParallel="true" /></Target>
            </Project>
            """);
        string log = Path.Combine(workspace.Container, "shared.binlog");

        var build = new BuildResult(workspace.Dotnet(["msbuild", all, "-t:Collect", "-bl:" + log, .. arguments]), log);

        string[] summaries = build.Succeeded().Messages("Workspace files:");
        Assert.Equal(3, summaries.Length);
        Assert.Equal(2, summaries.Count(static text => text.Contains(" 0 directories read,", StringComparison.Ordinal)));
        Assert.All(summaries, static text => Assert.Contains(" 2 files matched,", text, StringComparison.Ordinal));
        Assert.Equal(0, build.TaskHosts);
        Assert.Equal(["a.json", "b.json"], Files(workspace, first));
    }

    [Fact]
    public void A_fingerprint_is_made_again_when_the_file_changed_and_not_otherwise()
    {
        using TestWorkspace workspace = Workspace(
            out string project, """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Fingerprint="true" />""");
        string path = workspace.Write("contracts/a.json", "first");
        DateTime old = DateTime.UtcNow - TimeSpan.FromDays(1);
        File.SetLastWriteTimeUtc(path, old);
        string before = FingerprintOf(workspace, project, "a.json");

        // By now it was written long enough ago to be believed.
        FingerprintOf(workspace, project, "a.json");
        string log = Path.Combine(workspace.Container, "fingerprints.binlog");
        var known = new BuildResult(workspace.Dotnet("msbuild", project, "-t:GetWorkspaceFiles", "-bl:" + log), log);
        Assert.Contains("2 files, 0 of them hashed", Assert.Single(known.Messages("Workspace fingerprints:")), StringComparison.Ordinal);

        // The same length and time.
        workspace.Write("contracts/a.json", "other");
        File.SetLastWriteTimeUtc(path, old);
        Assert.NotEqual(before, FingerprintOf(workspace, project, "a.json"));
    }

    private static string FingerprintOf(TestWorkspace workspace, string project, string name) =>
        workspace
            .TargetResult(project, "GetWorkspaceFiles")
            .Single(file => file.GetProperty("WorkspacePath").GetString() == "contracts/" + name)
            .GetProperty("Fingerprint")
            .GetString()!;

    private static TestWorkspace Workspace(
        out string project, string items = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""")
    {
        var workspace = new TestWorkspace(items);
        workspace.Write("contracts/a.json");
        workspace.Write("contracts/b.json");
        project = workspace.Project("src/App/App.csproj");
        return workspace;
    }

    private static string[] Files(TestWorkspace workspace, string project) =>
        [.. workspace.TargetResult(project, "GetWorkspaceFiles")
            .Select(static file => file.GetProperty("WorkspacePath").GetString()!["contracts/".Length..])];

    private static BuildResult Collect(TestWorkspace workspace, string project)
    {
        string log = Path.Combine(workspace.Container, Guid.NewGuid().ToString("N") + ".binlog");
        return new BuildResult(workspace.Dotnet("msbuild", project, "-t:CollectWorkspaceFiles", "-bl:" + log), log);
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 0x40;
        return flipped;
    }
}
