using System.IO.Compression;

namespace WorkspaceSdk.Tests;

/// <summary>Bad input gets a code, at the line of the user's file that holds it.</summary>
public sealed class DiagnosticTests(FaultyDeclarations faulty) : IClassFixture<FaultyDeclarations>
{
    public static TheoryData<string, string> BadItems => new(FaultyDeclarations.Items);

    public static TheoryData<string> RefusedExcludes => new(FaultyDeclarations.Excludes);

    public static TheoryData<string, string> BadArguments => new(FaultyDeclarations.Arguments);

    [Theory]
    [MemberData(nameof(BadItems))]
    public void A_bad_item_is_reported_where_it_is_written(string code, string item)
    {
        Diagnostic error = faulty.Error(item);

        Assert.Equal(code, error.Code);
        Assert.Equal(faulty.FullPath(item, TestWorkspace.WorkspaceFile), error.File);
        Assert.Contains(item, File.ReadAllLines(error.File)[error.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<WorkspaceFiles Include="Group" Base="files" Pattern="*" Exclude="draft.*" />""")]
    [InlineData("""<WorkspaceFiles Include="Group" Base="files" Pattern="*"><Exclude>draft.*</Exclude></WorkspaceFiles>""")]
    [InlineData("""<WorkspaceFiles Include="Group" Base="files" Pattern="*"><Exclude>$(Draft).*</Exclude></WorkspaceFiles>""")]
    [InlineData("""<WorkspaceFiles Include="Group" Base="files" Pattern="a.*" Exclude="b.*" /><WorkspaceFiles Include="Group" Base="files" Pattern="d*;k*" Exclude="d*" />""")]
    public void Exclude_works_as_attribute_and_as_element(string items)
    {
        using var workspace = new TestWorkspace();
        workspace.DeclareWorkspace(items, "<Draft>draft</Draft>");
        workspace.Write("files/a.txt");
        workspace.Write("files/keep.txt");
        workspace.Write("files/draft.txt");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Dotnet("restore", project).Succeeded();

        Assert.Equal(
            ["files/a.txt", "files/keep.txt"],
            workspace.TargetResult(project, "GetWorkspaceFiles").Select(static f => f.GetProperty("WorkspacePath").GetString()!));
    }

    [Theory]
    [MemberData(nameof(RefusedExcludes))]
    public void An_Exclude_attribute_that_MSBuild_uses_for_itself_is_refused(string item)
    {
        Diagnostic error = faulty.Error(item);

        Assert.Equal("WSDK1003", error.Code);
        Assert.Contains("<Exclude>", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Exclude_that_takes_a_group_away_is_refused_in_Directory_Build_props_too()
    {
        using var workspace = new TestWorkspace();
        string file = workspace.Write(
            "Directory.Build.props",
            """<Project><ItemGroup><WorkspaceFiles Include="Group" Pattern="**/*" Exclude="*" /></ItemGroup></Project>""");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK1003", error.Code);
        Assert.Equal(file, error.File);
    }

    [Fact]
    public void A_group_that_its_condition_leaves_out_is_no_mistake()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Group" Pattern="**/*" Exclude="*" Condition="false" />""");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void A_root_that_the_workspace_file_sets_too_late_is_reported_there()
    {
        using var workspace = new TestWorkspace();
        workspace.DeclareWorkspace("", "<WorkspaceRoot>/tmp/</WorkspaceRoot>");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK0003", error.Code);
        Assert.Equal(workspace.FullPath(TestWorkspace.WorkspaceFile), error.File);
        Assert.Contains("<WorkspaceRoot>", File.ReadAllLines(error.File)[error.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_one_group_that_differ_are_reported_at_the_second()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Same" Pattern="a/*" />
            <WorkspaceFiles Include="Same" Pattern="b/*" IncludeHidden="true" />
            """);
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Assert.Equal("WSDK1004", workspace.Build(project).Failed().Code);
    }

    [Fact]
    public void An_empty_group_warns_and_says_what_left_files_out()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Typo" Base="contract" Pattern="**/*.json" />
            <WorkspaceFiles Include="AllIgnored" Base="contracts" Pattern="*.tmp" />
            """);
        workspace.Write(".gitignore", "*.tmp");
        workspace.Write("contracts/a.tmp");
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        IReadOnlyList<Diagnostic> warnings = workspace.Build(project).SucceededWithWarnings().Warnings;

        Assert.All(warnings, static w => Assert.Equal("WSDK1001", w.Code));
        Assert.Contains(warnings, static w => w.Text.Contains("'contract' does not exist", StringComparison.Ordinal));
        Assert.Contains(warnings, static w => w.Text.Contains("1 by ignore files", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BadArguments))]
    public void A_bad_setting_stops_the_build(string code, string argument)
    {
        Diagnostic error = faulty.Error(argument);

        Assert.Equal(code, error.Code);
        Assert.Equal(faulty.FullPath(argument, FaultyDeclarations.Project), error.File);
    }

    [Theory]
    [InlineData("WSDK0001", "/nowhere/at/all")]
    [InlineData("WSDK0001", "relative")]
    [InlineData("WSDK0002", "/usr")]
    public void A_bad_root_of_the_environment_stops_the_build(string code, string variable)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = workspace.BuildWith(new Dictionary<string, string?> { ["WORKSPACE_PATH"] = variable }, project).Failed();

        Assert.Equal(code, error.Code);
        Assert.Equal(workspace.FullPath(project), error.File);
        Assert.Contains("WORKSPACE_PATH", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_set_in_the_body_is_too_late()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj", "<PropertyGroup><WorkspaceRoot>..</WorkspaceRoot></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK0003", error.Code);
        Assert.Contains("<WorkspaceRoot>..</WorkspaceRoot>", File.ReadAllLines(error.File)[error.Line - 1], StringComparison.Ordinal);
        Assert.Contains("Directory.Build.props", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Absolute_constants_work_and_cause_a_warning_where_they_would_leave_the_machine()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj", """
            <PropertyGroup>
              <WorkspaceRootMode>Constant</WorkspaceRootMode>
              <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            </PropertyGroup>
            """);
        workspace.Write("src/App/Program.cs", "const string root = App.Workspace.Root; Console.WriteLine(root);");

        workspace.Build(project).Succeeded();
        Assert.Equal(workspace.Root, workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());

        Diagnostic warning = Assert.Single(
            workspace.Build(project, "-t:Rebuild", "-p:ContinuousIntegrationBuild=true").SucceededWithWarnings().Warnings);
        Assert.Equal("WSDK2001", warning.Code);
        Assert.Contains("<WorkspaceRootMode>", File.ReadAllLines(warning.File)[warning.Line - 1], StringComparison.Ordinal);
        Assert.Contains("WSDK2001", workspace.Dotnet("publish", project).Succeeded().Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_name_that_is_not_UTF8_is_left_out_and_reported()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Files" Base="files" Pattern="*" />""");
        workspace.Write("files/good.txt");
        Command.Run(workspace.Root, "bash", ["-c", "touch files/$'bad\\xff.txt'"]).Succeeded();
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Files.GoodTxt);");

        IReadOnlyList<Diagnostic> warnings = workspace.Build(project).SucceededWithWarnings().Warnings;

        // What .NET cannot name it cannot delete either.
        Command.Run(workspace.Root, "bash", ["-c", "rm files/bad*"]).Succeeded();
        Diagnostic warning = Assert.Single(warnings);
        Assert.Equal("WSDK1005", warning.Code);
        Assert.Contains("bad", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_of_the_same_name_is_reported_and_nothing_generated()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "namespace App { internal sealed class Workspace { public static void Main() { } } }");

        Assert.Equal("WSDK2002", workspace.Build(project).Failed().Code);
    }

    [Fact]
    public void Colliding_names_cause_a_warning_at_the_group()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Files" Base="files" Pattern="*" />""");
        workspace.Write("files/read-me.md");
        workspace.Write("files/read.me.md");
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic warning = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);

        Assert.Equal("WSDK2003", warning.Code);
        Assert.Equal(workspace.FullPath(TestWorkspace.WorkspaceFile), Path.GetFullPath(warning.File, workspace.FullPath("src/App")));
        Assert.Contains(
            "WorkspaceFiles Include=\"Files\"",
            File.ReadAllLines(workspace.FullPath(TestWorkspace.WorkspaceFile))[warning.Line - 1],
            StringComparison.Ordinal);
        Assert.Contains("files/read-me.md", warning.Text, StringComparison.Ordinal);
        Assert.Contains("files/read.me.md", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_cannot_be_written_is_an_error_of_its_own()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");
        workspace.Write("src/App/obj/Debug/net10.0/workspace.manifest/in-the-way");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK1007", error.Code);
        Assert.Contains("workspace.manifest", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_diagnostic_has_its_page()
    {
        foreach (Manifest.Diagnostics.WorkspaceDiagnostic diagnostic in Manifest.Diagnostics.WorkspaceDiagnostics.All)
        {
            string page = Path.Combine(RepositoryPaths.Root, "docs/diagnostics", Path.GetFileName(diagnostic.HelpLink));
            Assert.True(File.Exists(page), page);
            Assert.StartsWith($"# {diagnostic.Id}: {diagnostic.Title}\n", File.ReadAllText(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_help_link_names_a_page_in_the_package_or_an_address_of_this_project()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(PackedSdk.Feed, $"WorkspaceSdk.{PackedSdk.Version}.nupkg"));
        string address = System.Xml.Linq.XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Build.props"))
            .Descendants("DocumentationAddress")
            .Single().Value;
        foreach (Manifest.Diagnostics.WorkspaceDiagnostic diagnostic in Manifest.Diagnostics.WorkspaceDiagnostics.All)
        {
            Assert.NotNull(package.GetEntry($"docs/diagnostics/{diagnostic.Id}.md"));
            Assert.Equal((address.Length == 0 ? "docs/" : address) + $"diagnostics/{diagnostic.Id}.md", diagnostic.HelpLink);
        }
    }
}
