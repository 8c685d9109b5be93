namespace WorkspaceSdk.Tests;

/// <summary>A declaration that means nothing is told by the build, at its place; one that is right is not.</summary>
public sealed class MeaninglessDeclarationTests
{
    private const string Lenient = "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>";

    [Fact]
    public void The_build_reports_every_mistake_at_once_with_its_place()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Mistyped" Base="contracts" Pattern="**/*.json" Exclud="a*" IncludeHiden="true" />
            <WorkspaceFile Include="Singular" Base="contracts" Pattern="**/*.json" />
            <WorkspaceFiles Include="contracts/**/*.json" />
            <WorkspaceFiles Include="Elsewhere" Base="contracts" Pattern="**/*.json" Projects="src/App" />
            <WorkspaceFiles Include="FromRoot" Base="contracts" Pattern="**/*.json" Exclude="contracts/draft/**" />
            <WorkspaceFiles Include="Listed" Base="contracts" Pattern="**/*.json" Item="EmbededResource" />
            <WorkspaceFiles Include="TooLate" Base="contracts" Pattern="**/*.json" Item="GlobalAnalyzerConfigFiles" />
            <WorkspaceFiles Include="Commas" Base="contracts" Pattern="**/*.json, **/*.yaml" />
            <WorkspaceFiles Include="Three" Base="../x" Pattern="**/*" AllowEmpty="yes" Content="Binary" />
            <WorkspaceDirectory Include="Out" Path="../out" />
            """);
        workspace.Write("contracts/a.json", "{}");
        string project = workspace.Project("src/App/App.csproj", Lenient);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        BuildResult build = workspace.Build(project);

        string[] lines = File.ReadAllLines(workspace.FullPath(TestWorkspace.WorkspaceFile));
        int first = Array.FindIndex(lines, static line => line.Contains("Mistyped", StringComparison.Ordinal)) + 1;
        Assert.Equal(
        [
            "0 WSDK1011", "0 WSDK1011", "1 WSDK1012", "2 WSDK2004", "3 WSDK1013", "4 WSDK1014", "5 WSDK1015", "6 WSDK1016", "7 WSDK1002",
            "8 WSDK1003", "8 WSDK1003", "8 WSDK1003", "9 WSDK0004"
        ],
            build.Errors.Concat(build.Warnings)
                .Select(diagnostic => $"{diagnostic.Line - first} {diagnostic.Code}")
                .Order(StringComparer.Ordinal));
        Assert.All(
            build.Errors.Concat(build.Warnings),
            diagnostic => Assert.Equal(workspace.FullPath(TestWorkspace.WorkspaceFile), diagnostic.File));
    }

    [Fact]
    public void A_glob_in_Include_that_matches_files_is_reported_once()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj", """<ItemGroup><WorkspaceFiles Include="texts/*.txt" /></ItemGroup>""");
        foreach (string name in new[] { "a", "b", "c" })
            workspace.Write($"src/App/texts/{name}.txt");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = Assert.Single(workspace.Build(project).Errors);

        Assert.Equal("WSDK2004", error.Code);
        Assert.Contains("write a name in Include and the glob in Pattern", error.Text, StringComparison.Ordinal);
        Assert.Contains("texts/*.txt", File.ReadAllLines(error.File)[error.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Correct_declarations_of_every_kind_are_not_reported_in_any_project()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Slashed" Base=".\contracts" Pattern="**/*.json" />
            <WorkspaceFiles Include="ForApp" Base="contracts" Pattern="**/*.json" Projects="src/App/**" />
            <WorkspaceFiles Include="ForLib" Base="contracts" Pattern="**/*.json" Projects="src/Lib/Lib.csproj" />
            <WorkspaceFiles Include="Listed" Base="contracts" Pattern="**/*.json" Item="Content" Context="mine" CopyToOutputDirectory="Never" />
            <WorkspaceFiles Include="Own" Base="contracts" Pattern="**/*.json" Item="ListOfMyOwn" />
            <WorkspaceFiles Include="Inner" Base="contracts" Pattern="**/*.json" Exclude="contracts/old/**" />
            <WorkspaceDirectory Include="Schemas" Path=".\contracts\schemas" />
            """);
        workspace.Write("contracts/a.json", "{}");
        workspace.Write("contracts/contracts/old/b.json", "{}");
        string library = workspace.Project("src/Lib/Lib.csproj", outputType: "Library");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write(
            "src/App/Program.cs",
            "Console.WriteLine(App.Workspace.Slashed.AJson + App.Workspace.ForApp.AJson + App.Workspace.Relative.SchemasDirectory);");

        workspace.Build(library).Succeeded();
        workspace.Build(project).Succeeded();
    }

    [LinuxFact]
    public void A_marker_in_the_wrong_case_is_reported()
    {
        using var workspace = new TestWorkspace();
        workspace.Delete(TestWorkspace.WorkspaceFile);
        workspace.Write("global.json", "{}");
        string wrong = workspace.Write("directory.workspace.props", "<Project />");
        string project = workspace.Project("src/App/App.csproj", Lenient);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic warning = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);

        Assert.Equal(("WSDK0016", wrong), (warning.Code, warning.File));
    }

    [Theory]
    [InlineData("", "WSDK0015")]
    [InlineData("<PropertyGroup><NoWarn>$(NoWarn);WSDK0015</NoWarn></PropertyGroup>", null)]
    [InlineData("""<Import Project="../Directory.Workspace.props" />""", null)]
    public void A_marker_that_hides_an_outer_one_is_reported_unless_it_declares_the_intention(string inner, string? code)
    {
        using var workspace = new TestWorkspace("""<WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />""");
        workspace.Write("src/" + TestWorkspace.WorkspaceFile, $"<Project>{inner}</Project>");
        string project = workspace.Project("src/App/App.csproj", Lenient);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        string[] codes = code is null ? [] : [code];
        Assert.Equal(codes, workspace.Build(project).SucceededWithWarnings().Warnings.Select(static warning => warning.Code));
    }
}
