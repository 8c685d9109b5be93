using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>What the library says about the declarations of a workspace. That a build says the same is tested beside real builds.</summary>
public sealed class WorkspaceLayoutTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void An_unknown_name_lists_the_declared_ones_and_the_one_that_was_meant()
    {
        Declare(
            """<WorkspaceDirectory Include="Schemas" Path="schemas" /><WorkspaceDirectory Remove="Logs;Docs;Tests;State;Cache;Temp" />""");

        Assert.Contains(
            "named 'Shcemas'; declared are Config, Data, Schemas. Did you mean 'Schemas'?", Message("Shcemas"), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Config'?", Message("config"), StringComparison.Ordinal);
        Assert.DoesNotContain("mean", Message("Elsewhere"), StringComparison.Ordinal);
        Assert.DoesNotContain("mean", Message("Logs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_only_a_build_knows_is_an_error_at_its_line()
    {
        _tree.Write(
            "Directory.Workspace.props",
            "<Project>\n<PropertyGroup>\n<WorkspaceConfigDir Condition=\"'$(X)' == ''\">etc</WorkspaceConfigDir>\n</PropertyGroup>\n"
            + "</Project>");
        WorkspaceTree tree = _tree.Workspace;

        WorkspaceDeclarationException error = Assert.Throws<WorkspaceDeclarationException>(() => tree.GetDirectory("Config"));

        Assert.Equal(("WSDK0013", _tree.Root + "/Directory.Workspace.props", 3), (error.Code, error.File, error.Line));
        Assert.Equal(
            "The workspace directory 'Config' is not known without a build, because Directory.Workspace.props(3): <WorkspaceConfigDir> has "
            + "a condition. Declare it by literal values in Directory.Workspace.props, or take it from a build.", error.Message);
        Assert.Equal(_tree.Root + "/data", tree.GetDirectory("Data"));
    }

    [Theory]
    [InlineData("<Project>", "WSDK2011")]
    [InlineData("", "WSDK2011")]
    [InlineData("<!DOCTYPE Project><Project />", "WSDK2011")]
    [InlineData("deep", "WSDK0020")]
    public void A_file_that_cannot_be_read_is_an_error_of_each_member_and_not_of_opening(string text, string code)
    {
        _tree.Write(
            "Directory.Workspace.props",
            text == "deep" ? string.Concat(Enumerable.Repeat("<A>", 100)) + string.Concat(Enumerable.Repeat("</A>", 100)) : text);
        WorkspaceTree tree = WorkspaceTree.Open(_tree.Root);

        Action[] members =
        [
            () => tree.GetDirectory("Config"),
            () => _ = tree.Directories,
            () => _ = tree.Groups,
            () => tree.GetGroup("G"),
            () => tree.GetGroups("a.csproj")
        ];

        Assert.All(members, member => Assert.Equal(code, Assert.Throws<WorkspaceDeclarationException>(member).Code));
        Assert.NotEmpty(tree.Find(new FileQuery { Patterns = ["*.props"] }));
    }

    [Fact]
    public void The_file_is_read_once_for_each_tree()
    {
        WorkspaceTree before = _tree.Workspace;
        Assert.Equal(_tree.Root + "/config", before.GetDirectory("Config"));
        _tree.Write(
            "Directory.Workspace.props", "<Project><PropertyGroup><WorkspaceConfigDir>etc</WorkspaceConfigDir></PropertyGroup></Project>");

        Assert.Equal(_tree.Root + "/config", before.GetDirectory("Config"));
        Assert.Equal(_tree.Root + "/etc", WorkspaceTree.At(_tree.Root).GetDirectory("Config"));
    }

    [Fact]
    public void Many_threads_get_the_same_answer()
    {
        Declare("""<WorkspaceFiles Include="G" Pattern="**/*.json" />""");
        _tree.With("a.json");
        WorkspaceTree tree = WorkspaceTree.At(_tree.Root);
        var answers = new System.Collections.Concurrent.ConcurrentBag<string>();

        Parallel.For(0, 64, _ => answers.Add(
            tree.GetDirectory("Config") + string.Join(", ", tree.Find(tree.GetGroup("G")).Select(static file => file.Path))));

        Assert.Equal([_tree.Root + "/configa.json"], answers.Distinct());
    }

    [Fact]
    public void A_group_says_what_is_declared_and_where()
    {
        _tree.Write(
            "Directory.Workspace.props",
            "<Project>\n<ItemGroup>\n<WorkspaceFiles Include=\"G\" Base=\"contracts\" Pattern=\"*.a;*.b\" Projects=\"src/**\" "
            + "IncludeHidden=\"true\" CaseSensitive=\"false\" Mine=\"x\" />\n<WorkspaceFiles Include=\"G\" Base=\"contracts\" "
            + "Pattern=\"*.c\" IncludeHidden=\"true\" CaseSensitive=\"false\" Mine=\"x\"><Exclude>x.*</Exclude></WorkspaceFiles>\n"
            + "</ItemGroup>\n</Project>");
        WorkspaceTree tree = _tree.Workspace;

        FileGroup group = Assert.Single(tree.Groups);

        Assert.Equal(
            ("G", "contracts", true, false, true, false),
            (group.Name, group.Base, group.IncludeHidden, group.CaseSensitive, group.RespectIgnoreFiles, group.AllowEmpty));
        Assert.Equal(["*.a", "*.b", "*.c"], group.Patterns);
        Assert.Equal(["x.*"], group.Excludes);
        Assert.Equal(["**/{bin,obj,node_modules,.vs}/**", ".workspace/**", "**/.git/**"], group.DefaultExcludes);
        Assert.Equal("x", group.Metadata["mine"]);
        Assert.Equal([3, 4], group.Entries.Select(static entry => entry.Line));
        Assert.Equal(["src/**"], group.Entries[0].Projects);
        Assert.Equal((_tree.Root + "/Directory.Workspace.props", 3), (group.File, group.Line));
        Assert.Equal(["*.c"], Assert.Single(tree.GetGroups("other/a.csproj")).Patterns);
    }

    [Fact]
    public void A_group_that_is_wrong_hides_no_other()
    {
        Declare("""<WorkspaceFiles Include="Bad" Pattern="a[b" /><WorkspaceFiles Include="Good" Pattern="*.json" />""");
        WorkspaceTree tree = _tree.Workspace;

        Assert.Equal("WSDK1002", Assert.Throws<WorkspaceDeclarationException>(() => tree.Groups).Code);
        Assert.Equal("WSDK1002", Assert.Throws<WorkspaceDeclarationException>(() => tree.GetGroup("Bad")).Code);
        Assert.Equal(["*.json"], tree.GetGroup("Good").Patterns);
        Assert.Contains(
            "no group named 'good'; declared are Bad, Good. Did you mean 'Good'?",
            Assert.Throws<WorkspaceDeclarationException>(() => tree.GetGroup("good")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_another_workspace_is_an_argument_that_is_wrong()
    {
        Declare("""<WorkspaceFiles Include="G" Pattern="*.json" />""");
        _tree.With("below/");
        FileGroup group = _tree.Workspace.GetGroup("G");

        Assert.Throws<ArgumentException>(() => WorkspaceTree.At(_tree.Root + "/below").Find(group));
    }

    [Fact]
    public void Workspaces_below_are_found_by_marker_and_repository()
    {
        _tree.With(
            ".git/HEAD", "libs/a/.git", "apps/one/Directory.Workspace.props", "apps/one/libs/b/.git/HEAD",
            "out/copy/Directory.Workspace.props", "half/.git/config");
        _tree.Write(".gitignore", "out/\n");

        Assert.Equal(
        [
            new("apps/one", WorkspaceRootSource.Marker, true),
            new("apps/one/libs/b", WorkspaceRootSource.Git, false),
            new NestedWorkspace("libs/a", WorkspaceRootSource.Git, true)
        ],
            WorkspaceTree.At(_tree.Root).GetNestedWorkspaces());
    }

    [Fact]
    public void A_root_with_characters_that_mean_something_to_MSBuild_is_used_unchanged()
    {
        using var tree = new TemporaryTree(" %41;$(OS)@(x)'*");
        tree.Write(
            "Directory.Workspace.props",
            """<Project><PropertyGroup><Own>$(WorkspaceRoot)own</Own></PropertyGroup><ItemGroup><WorkspaceDirectory Include="Own" Path="$(Own)" /><WorkspaceDirectory Include="Below" Path="$(WorkspaceDataDir)below" /></ItemGroup></Project>""");

        Assert.Equal(tree.Root + "/own", tree.Workspace.GetDirectory("Own"));
        Assert.Equal(tree.Root + "/data/below", tree.Workspace.GetDirectory("Below"));
        Assert.Equal(tree.Root + "/config", tree.Workspace.GetDirectory("Config"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("'' == ''", true)]
    [InlineData("'a' == 'A'", true)]
    [InlineData("a==b", false)]
    [InlineData("'a'!='b'", true)]
    [InlineData("!false", true)]
    [InlineData("!(true and false)", true)]
    [InlineData("false and '$(X)' == ''", false)]
    [InlineData("true or '$(X)' == ''", true)]
    [InlineData("true and '$(X)' == ''", null)]
    [InlineData("'$(X)' == ''", null)]
    [InlineData("'on' == 'true'", true)]
    [InlineData("'off' != 'yes'", true)]
    [InlineData("'1' == '2'", false)]
    [InlineData("'1' == '01'", true)]
    [InlineData("'1' == '1.0'", null)]
    [InlineData("'$(Own)' == 'own'", true)]
    [InlineData("$(Own) == 'own'", true)]
    [InlineData("Exists('a')", null)]
    [InlineData("HasTrailingSlash('a/')", null)]
    [InlineData("'1' < '2'", null)]
    [InlineData("'a' ==", null)]
    [InlineData("(true", null)]
    [InlineData("'a", null)]
    [InlineData("maybe", null)]
    [InlineData("true true", null)]
    public void A_condition_of_literal_values_is_known(string condition, bool? holds)
    {
        string escaped = condition.Replace("<", "&lt;");
        _tree.Write(
            "Directory.Workspace.props",
            "<Project><PropertyGroup><Own>own</Own><WorkspaceConfigDir "
            + $"Condition=\"{escaped}\">etc</WorkspaceConfigDir></PropertyGroup></Project>");
        WorkspaceTree tree = _tree.Workspace;

        if (holds is null)
            Assert.Equal("WSDK0013", Assert.Throws<WorkspaceDeclarationException>(() => tree.GetDirectory("Config")).Code);
        else
            Assert.Equal(_tree.Root + (holds.Value ? "/etc" : "/config"), tree.GetDirectory("Config"));
    }

    [Fact]
    public void A_condition_of_any_depth_ends()
    {
        string deep = new string('(', 100_000) + "true" + new string(')', 100_000);
        _tree.Write(
            "Directory.Workspace.props",
            $"<Project><PropertyGroup><WorkspaceConfigDir Condition=\"{deep}\">etc</WorkspaceConfigDir><WorkspaceDataDir "
            + $"Condition=\"{new string('!', 100_001)}false\">etc</WorkspaceDataDir></PropertyGroup></Project>");
        Assert.Throws<WorkspaceDeclarationException>(() => _tree.Workspace.GetDirectory("Config"));
        Assert.Throws<WorkspaceDeclarationException>(() => _tree.Workspace.GetDirectory("Data"));
    }

    private void Declare(string items) => _tree.Write("Directory.Workspace.props", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

    private string Message(string name) => Assert.Throws<WorkspacePathException>(() => _tree.Workspace.GetDirectory(name)).Message;
}
