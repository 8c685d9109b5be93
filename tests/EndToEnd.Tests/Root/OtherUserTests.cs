using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>A marker above the project that belongs to another user: nothing in it runs, and nobody is left without a word.</summary>
public sealed class OtherUserTests
{
    private const string Marker = """
        <Project InitialTargets="Owned">
          <PropertyGroup><Owned>$(MSBuildThisFileDirectory)</Owned></PropertyGroup>
          <Target Name="Owned" BeforeTargets="CheckWorkspace;Restore;Build;CollectPackageReferences"><WriteLinesToFile File="$(MSBuildThisFileDirectory)owned" Lines="x" /></Target>
        </Project>
        """;

    [RootTheory]
    [InlineData("")]
    [InlineData("chmod 1777 .")]
    [InlineData("chown 0 Directory.Workspace.props; chmod 644 Directory.Workspace.props")]
    public void A_build_imports_no_marker_of_another_user(string more)
    {
        using TestWorkspace workspace = Workspace(more, out string project);

        Assert.Equal("WSDK0014", workspace.Build(project).Failed().Code);
        Assert.False(File.Exists(workspace.FullPath("owned")));
    }

    [RootFact]
    public void A_listed_directory_is_trusted()
    {
        using TestWorkspace workspace = Workspace("", out string project);
        var environment = new Dictionary<string, string?> { ["WORKSPACE_SAFE_ROOTS"] = workspace.Root };

        workspace.BuildWith(environment, project).Succeeded();

        Assert.True(File.Exists(workspace.FullPath("owned")));
    }

    [RootFact]
    public void A_project_in_the_tree_of_another_user_trusts_that_user_already()
    {
        using TestWorkspace workspace = Workspace("chown -R 4321 src", out string project);

        workspace.Build(project).Succeeded();
    }

    private static TestWorkspace Workspace(string more, out string project)
    {
        var workspace = new TestWorkspace();
        workspace.Write(TestWorkspace.WorkspaceFile, Marker);
        project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "return;");
        Shell(workspace.Root, "chown 4321 . Directory.Workspace.props && " + (more.Length == 0 ? "true" : more));
        return workspace;
    }

    private static void Shell(string directory, string command)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = directory })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
