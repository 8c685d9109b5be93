using System.Runtime.Versioning;

namespace WorkspaceSdk.Tests;

/// <summary>Files that are there and may not be read or written: the right answer or a coded error, and nothing half done.</summary>
[SupportedOSPlatform("linux")]
public sealed class PermissionTests
{
    private const string Intermediate = "src/App/obj/Debug/net10.0";
    private const string State = Intermediate + "/workspace.state";
    private const string Manifest = Intermediate + "/workspace.manifest";

    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    [LinuxFact]
    public void A_state_that_cannot_be_read_is_written_again()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Collect(workspace, project).Succeeded();

        foreach (string unreadable in (string[])[State, Manifest])
        {
            workspace.Write($"contracts/{Path.GetExtension(unreadable)[1..]}.json");
            File.SetUnixFileMode(workspace.FullPath(unreadable), UnixFileMode.None);
            Collect(workspace, project).Succeeded();
        }

        // A link that leads nowhere is not a state, and writing replaces it.
        workspace.Delete(State);
        File.CreateSymbolicLink(workspace.FullPath(State), "/nowhere/at/all");
        workspace.Delete("contracts/a.json");
        Collect(workspace, project).Succeeded();
        Assert.Null(File.ResolveLinkTarget(workspace.FullPath(State), returnFinalTarget: false));

        Assert.Equal(["contracts/manifest.json", "contracts/state.json"], Files(workspace));
    }

    [LinuxFact]
    public void Directories_that_may_be_passed_through_but_not_listed_are_coded_and_say_why()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Write("contracts/secret/s.json");
        Collect(workspace, project).Succeeded();

        // The first failure of a process too: what it makes ready to report it must not change what is reported.
        File.SetUnixFileMode(workspace.FullPath("contracts/secret"), UnixFileMode.None);
        string unreadable = Collect(workspace, project).Output;
        File.SetUnixFileMode(workspace.FullPath("contracts/secret"), ReadOnly | UnixFileMode.UserWrite);
        Assert.Contains("WSDK1006", unreadable, StringComparison.Ordinal);
        Assert.Contains("denied", unreadable, StringComparison.Ordinal);

        workspace.DeclareWorkspace("""<WorkspaceFiles Include="Contracts" Pattern="**/*.json" />""");
        File.SetUnixFileMode(workspace.Root, UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string unlisted = Collect(workspace, project).Output;
        File.SetUnixFileMode(workspace.Root, ReadOnly | UnixFileMode.UserWrite);
        Assert.Contains("WSDK1006", unlisted, StringComparison.Ordinal);
        Assert.Contains("denied", unlisted, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_build_without_changes_writes_nowhere_and_one_with_changes_says_that_it_cannot()
    {
        using TestWorkspace workspace = Workspace(out string project);
        Collect(workspace, project).Succeeded();
        Collect(workspace, project).Succeeded();
        Dictionary<string, byte[]> before = Content(workspace);

        File.SetUnixFileMode(workspace.FullPath(Intermediate), ReadOnly);
        Collect(workspace, project).Succeeded();

        workspace.Write("contracts/b.json");
        CommandResult refused = Collect(workspace, project).Failed();

        Assert.Contains("error WSDK1007", refused.Output, StringComparison.Ordinal);
        Assert.Equal(before, Content(workspace));

        File.SetUnixFileMode(workspace.FullPath(Intermediate), ReadOnly | UnixFileMode.UserWrite);
        Collect(workspace, project).Succeeded();
        Assert.Equal(["contracts/a.json", "contracts/b.json"], Files(workspace));
    }

    private static TestWorkspace Workspace(out string project)
    {
        var workspace = new TestWorkspace("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""");
        workspace.Write("contracts/a.json");
        project = workspace.Project("src/App/App.csproj");
        return workspace;
    }

    private static CommandResult Collect(TestWorkspace workspace, string project) =>
        workspace.DotnetBoundByPermissions("msbuild", project, "-t:CollectWorkspaceFiles", "-nologo");

    private static string[] Files(TestWorkspace workspace) =>
        [.. File.ReadAllLines(workspace.FullPath(Manifest))
            .Where(static line => line.StartsWith("f\t", StringComparison.Ordinal))
            .Select(static line => line[2..])];

    private static Dictionary<string, byte[]> Content(TestWorkspace workspace) =>
        Directory.GetFiles(workspace.FullPath(Intermediate)).ToDictionary(static file => file, File.ReadAllBytes);
}
