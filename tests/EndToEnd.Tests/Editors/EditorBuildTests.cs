using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>The build an editor runs to know a project: an error in a declaration is said there, and takes no member away.</summary>
public sealed class EditorBuildTests
{
    private const string Good = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";
    private const string Program = "System.Console.WriteLine(App.Workspace.Contracts.AJson);";

    private static readonly string[] DesignTime =
    [
        "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:BuildProjectReferences=false",
        "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
        "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__",
    ];

    public static TheoryData<string, string> Mistakes => new()
    {
        { "WSDK2004", Good + """<WorkspaceFiles Include="Con tracts" Base="contracts" Pattern="*" />""" },
        { "WSDK2004", """<WorkspaceFiles Include="Contracts Directory" Base="contracts" Pattern="*" />""" },
        { "WSDK1002", """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**.json" />""" },
        { "WSDK1003", """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="*.json" RespectIgnoreFiles="maybe" />""" },
        { "WSDK1003", """<WorkspaceFiles Include="Contracts" Base="../elsewhere" Pattern="*.json" />""" },
        { "WSDK1004", Good + """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="*.md" IncludeHidden="true" />""" },
        { "WSDK0004", Good + """<WorkspaceDirectory Include="Far" Path="../far" />""" },
        { "WSDK0008", Good + """<WorkspaceDirectory Include="F.ar" Path="far" />""" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_keeps_the_members_of_the_last_good_build_and_is_said_at_its_line(string code, string items)
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Dotnet("build", project).Succeeded();
        string manifest = Manifest(workspace);
        File.SetLastWriteTimeUtc(workspace.FullPath(TestWorkspace.WorkspaceFile), DateTime.UtcNow.AddSeconds(-10));

        workspace.DeclareWorkspace(items);
        string[] files = AdditionalFiles(workspace, project, out string output);

        Assert.Contains("warning " + code, output, StringComparison.Ordinal);
        Assert.Contains(files, static file => file.EndsWith("workspace.manifest", StringComparison.Ordinal));
        Assert.Equal(manifest, Manifest(workspace));
        string problems = File.ReadAllText(Path.Combine(
            workspace.FullPath("src/App"), files.Single(static file => file.EndsWith("workspace.problems", StringComparison.Ordinal))));
        Assert.Contains($"{code}\t{workspace.FullPath(TestWorkspace.WorkspaceFile)}\t6\t", problems, StringComparison.Ordinal);

        // A real build fails as ever, and an editor's is clean again once the mistake is corrected.
        Assert.Equal(code, workspace.Build(project).Failed().Code);
        workspace.DeclareWorkspace(Good);
        files = AdditionalFiles(workspace, project, out output);
        Assert.DoesNotContain("WSDK", output, StringComparison.Ordinal);
        Assert.DoesNotContain(files, static file => file.EndsWith("workspace.problems", StringComparison.Ordinal));
        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void Without_any_good_build_an_editor_has_what_is_right()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.DeclareWorkspace(Good + """<WorkspaceFiles Include="Con tracts" Base="contracts" Pattern="*" />""");
        workspace.Dotnet("restore", project).Succeeded();

        string[] files = AdditionalFiles(workspace, project, out string output);

        Assert.Contains("warning WSDK2004", output, StringComparison.Ordinal);
        Assert.Contains(files, static file => file.EndsWith("workspace.manifest", StringComparison.Ordinal));
        Assert.Contains("f\tcontracts/a.json\n", Manifest(workspace), StringComparison.Ordinal);
        Assert.Equal("WSDK2004", workspace.Build(project).Failed().Code);
    }

    [Theory]
    [InlineData("<Project><ItemGroup>")]
    [InlineData(" ")]
    [InlineData("no XML")]
    [InlineData("<Project><ItemGroup><WorkspaceFiles Include=\"A\" Pattern=</ItemGroup></Project>")]
    public void A_half_written_marker_is_an_error_with_a_code_and_keeps_the_members(string text)
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Write("half", text);
        // Between evaluation and the first task: an editor meets it so, and one that goes on without an import it cannot read.
        workspace.Project(project, """
            <Target Name="SaveHalf" BeforeTargets="ResolveWorkspaceDirectories" Condition="'$(Breaks)' == 'true'">
              <Copy SourceFiles="$(WorkspaceRoot)half" DestinationFiles="$(WorkspaceRoot)Directory.Workspace.props" />
            </Target>
            """);
        workspace.Dotnet("build", project).Succeeded();
        string manifest = Manifest(workspace);

        Diagnostic error = workspace.Build(project, "-p:Breaks=true").Failed();
        Assert.Equal("WSDK2011", error.Code);
        Assert.Equal(workspace.FullPath(TestWorkspace.WorkspaceFile), error.File);

        workspace.DeclareWorkspace(Good);
        string[] files = AdditionalFiles(workspace, project, out string output, "-p:Breaks=true");
        Assert.Contains("warning WSDK2011", output, StringComparison.Ordinal);
        Assert.Contains(files, static file => file.EndsWith("workspace.manifest", StringComparison.Ordinal));
        Assert.Equal(manifest, Manifest(workspace));
    }

    [Theory]
    [InlineData(
        "fsproj",
        "Program.fs",
        "module Program\nSystem.Console.WriteLine(App.Workspace.Contracts.AJson)",
        "<ItemGroup><Compile Include=\"Program.fs\" /></ItemGroup>")]
    [InlineData(
        "vbproj",
        "Program.vb",
        "Module Program\n    Sub Main()\n        Console.WriteLine(Workspace.Contracts.AJson)\n    End Sub\nEnd Module",
        "")]
    public void Other_languages_keep_their_source_file(string extension, string file, string code, string body)
    {
        using TestWorkspace workspace = Workspace(out _);
        string project = workspace.Project(
            "src/Other/App." + extension, body + "<PropertyGroup><LangVersion>default</LangVersion></PropertyGroup>");
        workspace.Write("src/Other/" + file, code);
        workspace.Dotnet("build", project).Succeeded();

        workspace.DeclareWorkspace(Good + """<WorkspaceFiles Include="Con tracts" Base="contracts" Pattern="*" />""");
        CommandResult result = workspace.Dotnet(["msbuild", project, .. DesignTime, "-getItem:Compile", "-nologo"]).Succeeded();

        Assert.Contains("Workspace.g." + extension[..2], result.Output, StringComparison.Ordinal);
        Assert.Contains("AJson", workspace.Read($"src/Other/obj/Debug/net10.0/Workspace.g.{extension[..2]}"), StringComparison.Ordinal);
    }

    private static TestWorkspace Workspace(out string project)
    {
        var workspace = new TestWorkspace(Good);
        workspace.Write("contracts/a.json");
        project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", Program);
        return workspace;
    }

    private static string Manifest(TestWorkspace workspace) => workspace.Read("src/App/obj/Debug/net10.0/workspace.manifest");

    private static string[] AdditionalFiles(TestWorkspace workspace, string project, out string output, params string[] more)
    {
        CommandResult result = workspace.Dotnet(["msbuild", project, .. DesignTime, .. more, "-getItem:AdditionalFiles", "-nologo"]);
        output = result.Output + result.Errors;
        using JsonDocument json = JsonDocument.Parse(result.Succeeded().Output[result.Output.IndexOf('{', StringComparison.Ordinal)..]);
        return [.. json.RootElement.GetProperty("Items")
            .GetProperty("AdditionalFiles")
            .EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!)];
    }
}
