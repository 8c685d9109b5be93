namespace WorkspaceSdk.Tests;

/// <summary>What <c>init</c> makes.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void The_directory_becomes_a_root()
    {
        Directory.CreateDirectory(directory.FullPath("src"));
        Assert.Equal(["Directory.Workspace.props"], Run().Lines);
        Workspace found = Workspace.Open(directory.FullPath("src"));
        Assert.Equal((directory.Root, WorkspaceRootSource.Marker), (found.Root, found.RootSource));
        Assert.Equal(0, ToolProcess.Run(directory.Root, "info").ExitCode);
    }

    [Fact]
    public void What_is_there_stays_as_it_is()
    {
        directory.Write("Directory.Workspace.props", "<Project />");
        ToolResult again = Run();
        Assert.Equal((0, ""), (again.ExitCode, again.Output));
        Assert.Contains("already", again.Errors, StringComparison.Ordinal);
        Assert.Equal("<Project />", File.ReadAllText(directory.FullPath("Directory.Workspace.props")));
    }

    [Fact]
    public void Declared_directories_are_made_on_request_only()
    {
        directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />
                <WorkspaceDirectory Remove="Logs" />
              </ItemGroup>
            </Project>
            """);
        Directory.CreateDirectory(directory.FullPath("docs"));
        Run();
        Assert.False(Directory.Exists(directory.FullPath("config")));
        Assert.Equal([".workspace", ".workspace/cache", ".workspace/tmp", "config", "contracts/schemas", "data", "tests"], Run("--directories").Lines);
        Assert.True(Directory.Exists(directory.FullPath("contracts/schemas")));
        Assert.False(Directory.Exists(directory.FullPath("logs")));
    }

    [Fact]
    public void A_directory_that_does_not_exist_is_2() => Assert.Equal(2, Run("--root", "nowhere").ExitCode);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(directory.Root, ["init", .. arguments]);
}
