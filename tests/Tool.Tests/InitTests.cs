namespace WorkspaceSdk.Tests;

/// <summary>What <c>init</c> makes.</summary>
[Slow]
public sealed class InitTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_directory_becomes_a_root()
    {
        Directory.CreateDirectory(_directory.FullPath("src"));
        Assert.Equal(["Directory.Workspace.props"], Run().Lines);
        WorkspaceTree found = WorkspaceTree.Open(_directory.FullPath("src"));
        Assert.Equal((_directory.Root, WorkspaceRootSource.Marker), (found.Root, found.RootSource));
        Assert.Equal(0, ToolProcess.Run(_directory.Root, "info").ExitCode);
    }

    [Fact]
    public void What_is_there_stays_as_it_is()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        ToolResult again = Run();
        Assert.Equal((0, ""), (again.ExitCode, again.Output));
        Assert.Contains("already", again.Errors, StringComparison.Ordinal);
        Assert.Equal("<Project />", File.ReadAllText(_directory.FullPath("Directory.Workspace.props")));
    }

    [Fact]
    public void Declared_directories_are_made_on_request_only()
    {
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />
                <WorkspaceDirectory Remove="Logs" />
              </ItemGroup>
            </Project>
            """);
        Directory.CreateDirectory(_directory.FullPath("docs"));
        Run();
        Assert.False(Directory.Exists(_directory.FullPath("config")));
        Assert.Equal(
            [".workspace", ".workspace/cache", ".workspace/tmp", "config", "contracts/schemas", "data", "tests"],
            Run("--directories").Lines);
        Assert.True(Directory.Exists(_directory.FullPath("contracts/schemas")));
        Assert.False(Directory.Exists(_directory.FullPath("logs")));
    }

    [UnixTheory]
    [InlineData(".workspace", "../outside", ".workspace/cache")]
    [InlineData("contracts", "{0}", "contracts/schemas")]
    [InlineData("contracts", "data/../../outside", "contracts/schemas")]
    [InlineData("logs", "../outside/dangling", "logs")]
    [InlineData("config", "nowhere/../../outside/made", "config")]
    public void A_link_that_leads_out_creates_nothing_there(string link, string target, string refused)
    {
        string root = _directory.FullPath("tree"), outside = _directory.FullPath("outside");
        Directory.CreateDirectory(Path.Combine(root, "data"));
        Directory.CreateDirectory(outside);
        _directory.Write(
            "tree/Directory.Workspace.props",
            """<Project><ItemGroup><WorkspaceDirectory Include="Schemas" Path="contracts/schemas" /></ItemGroup></Project>""");
        File.CreateSymbolicLink(
            Path.Combine(root, link), string.Format(System.Globalization.CultureInfo.InvariantCulture, target, outside));

        ToolResult result = ToolProcess.Run(root, "init", "--directories");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{refused}' is not created", result.Errors, StringComparison.Ordinal);
        Assert.Contains("WSDK0004", result.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        // The others are made all the same.
        Assert.Contains("tests", result.Lines);
    }

    [Fact]
    public void A_directory_that_does_not_exist_is_2() => Assert.Equal(2, Run("--root", "nowhere").ExitCode);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, ["init", .. arguments]);
}
