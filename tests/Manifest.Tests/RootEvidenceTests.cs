using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Tests;

/// <summary>What a program is given to know the root of its workspace by.</summary>
public sealed class RootEvidenceTests
{
    [Theory]
    [InlineData("a group's base", "contracts|contracts/a.json,contracts/b/c.json", "", "contracts")]
    [InlineData("the directories of a group that starts at the root", "|README.md,docs/a.md,docs/b/c.md", "", "docs,docs/b")]
    [InlineData("the files of one that has no directory", "|LICENSE,README.md", "", "LICENSE,README.md")]
    [InlineData("own directories", "", "Assets=assets,Config=config", "assets")]
    [InlineData("groups and own directories", "sql|sql/a.sql", "Assets=assets,Data=data", "assets,sql")]
    [InlineData(
        "the standard directories where nothing else is declared",
        "",
        "Config=config,Data=data,Docs=docs,State=.workspace,Cache=.workspace/cache,Temp=.workspace/tmp",
        "config,data,docs")]
    [InlineData("nothing", "", "", "")]
    public void Places_are_what_the_project_declares(string what, string group, string directories, string expected)
    {
        Assert.NotEmpty(what);
        string[] parts = group.Split('|');
        WorkspaceManifest manifest = Manifests.Of() with
        {
            Settings = Manifests.Settings with { Project = "src/App/App.csproj" },
            Directories = new(directories.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(static d => new ManifestDirectory(d.Split('=')[0], d.Split('=')[1]))),
            Groups = parts.Length < 2 ? default : new([Manifests.Group("Group", parts[0], parts[1].Split(','))]),
        };

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), RootEvidence.Of(manifest).Places);
        Assert.Contains("src/App/App.csproj", RootEvidence.Of(manifest).Description("App"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_places_are_a_few()
    {
        WorkspaceManifest manifest = Manifests.Of(
            Manifests.Group("Group", "", [.. Enumerable.Range(0, 1000).Select(static i => $"d{i:D4}/a.json")])) with
        {
            Settings = Manifests.Settings with { Project = "App.csproj" }
        };

        Assert.Equal(16, RootEvidence.Of(manifest).Places.Count);
    }

    [Fact]
    public void Without_a_project_file_nothing_is_known() => Assert.Equal("", RootEvidence.Of(Manifests.Of()).Description("App"));

    [Theory]
    [InlineData("")]
    [InlineData("src/App/App.csproj")]
    [InlineData("src/a\tb%/\u00FCber.fsproj")]
    public void The_project_passes_through_the_manifest(string project)
    {
        WorkspaceManifest manifest = Manifests.Of() with { Settings = Manifests.Settings with { Project = project } };

        Assert.Equal(project, ManifestReader.Read(ManifestWriter.Write(manifest)).Settings.Project);
    }

    [Fact]
    public void Problems_pass_through_their_list_and_what_is_damaged_is_left_out()
    {
        DeclarationProblem[] problems =
        [
            new("WSDK2004", "/work space/Directory.Workspace.props", 7, "A name\twith\na tab."),
            new("WSDK0004", "C:\\x.props", 0, "100 %")
        ];
        string text = ProblemList.Write(problems);

        Assert.True(ProblemList.IsProblemList(text));
        Assert.Equal(problems, ProblemList.Read(text));
        Assert.Equal(problems, ProblemList.Read(text + "half\n\tx\t1\t%zz\nWSDK2004\tf\tno\tm\n"));
        Assert.False(ProblemList.IsProblemList("workspace-manifest 1\n"));
    }
}
