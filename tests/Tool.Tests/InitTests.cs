using System.Text.Json;
using System.Xml.Linq;

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
    public void An_existing_marker_is_unchanged()
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

    [Fact]
    public void The_SDK_comes_with_its_version_and_the_tool()
    {
        string[] made = ["Directory.Workspace.props", "Directory.Build.props", ".config/dotnet-tools.json", ".gitignore"];
        Assert.Equal(made, Run("--sdk").Lines);

        string version = ToolProcess.Run(_directory.Root, "--version").Output.Trim().Split('+')[0];
        XElement import = XDocument.Load(_directory.FullPath("Directory.Build.props")).Root!.Element("Import")!;
        Assert.Equal(
            ("AllProjects.props", "WorkspaceSdk", version),
            ((string?)import.Attribute("Project"), (string?)import.Attribute("Sdk"), (string?)import.Attribute("Version")));
        using JsonDocument tools = JsonDocument.Parse(File.ReadAllText(_directory.FullPath(".config/dotnet-tools.json")));
        Assert.Equal(
            version,
            tools.RootElement.GetProperty("tools").GetProperty("dotnet-workspace").GetProperty("version").GetString());
        Assert.Contains(".workspace/", File.ReadAllLines(_directory.FullPath(".gitignore")));
    }

    [Fact]
    public void A_file_that_exists_is_never_changed_and_the_lines_to_add_are_shown()
    {
        (string Path, string Text, string Line)[] files =
        [
            ("Directory.Build.props", "<Project />", "<Import Project=\"AllProjects.props\" Sdk=\"WorkspaceSdk\" Version="),
            (".config/dotnet-tools.json", "{}", "\"dotnet-workspace\": { \"version\": "),
            (".gitignore", "bin/", "Add to it: .workspace/"),
        ];
        foreach ((string path, string text, _) in files)
            _directory.Write(path, text);

        ToolResult result = Run("--sdk");

        Assert.Equal((0, "Directory.Workspace.props"), (result.ExitCode, Assert.Single(result.Lines)));
        foreach ((string path, string text, string line) in files)
        {
            Assert.Equal(text, File.ReadAllText(_directory.FullPath(path)));
            Assert.Contains(line, result.Errors, StringComparison.Ordinal);
        }

        // A second run over files that have the lines names nothing to add.
        _directory.Write(
            "Directory.Build.props",
            "<Project><Import Project='AllProjects.props' Sdk='WorkspaceSdk' Version='1.0.0' /></Project>");
        _directory.Write(".config/dotnet-tools.json", """{ "tools": { "dotnet-workspace": {} } }""");
        _directory.Write(".gitignore", ".workspace/");
        Assert.DoesNotContain("Add to it", Run("--sdk").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_same_and_writes_nothing()
    {
        ToolResult dry = Run("--dry-run", "--sdk", "--directories");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.Root));
        Assert.Contains("nothing was written", dry.Errors, StringComparison.Ordinal);
        Assert.Equal(dry.Lines, Run("--sdk", "--directories").Lines);
    }

    [UnixFact]
    public void No_file_is_written_through_a_link_that_leads_out()
    {
        string root = _directory.FullPath("tree"), outside = _directory.FullPath("outside");
        Directory.CreateDirectory(root);
        Directory.CreateDirectory(outside);
        File.CreateSymbolicLink(Path.Combine(root, ".config"), "../outside");
        File.CreateSymbolicLink(Path.Combine(root, ".gitignore"), "../outside/ignored");

        ToolResult result = ToolProcess.Run(root, "init", "--sdk");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["Directory.Workspace.props", "Directory.Build.props"], result.Lines);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
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
        // The others are made.
        Assert.Contains("tests", result.Lines);
    }

    [Fact]
    public void A_directory_that_does_not_exist_makes_the_exit_code_2() => Assert.Equal(2, Run("--root", "nowhere").ExitCode);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, ["init", .. arguments]);
}
