namespace WorkspaceSdk.Tests;

/// <summary>
/// Nothing marks the root, as in a layer of an image that has the project files alone: what starts at the root and is
/// missing is told as that, and during restore.
/// </summary>
public sealed class RootNotFoundTests
{
    [Theory]
    [InlineData("""<ItemGroup><ProjectReference Include="$(WorkspaceRoot)src/Lib/Lib.csproj" /></ItemGroup>""", "ProjectReference")]
    [InlineData("""<ItemGroup><ProjectReference Include="$(workspaceroot)src\Lib\Lib.csproj" /></ItemGroup>""", "ProjectReference")]
    [InlineData("""<ItemGroup><ProjectReference Include="$(WorkspaceTestsDir)Lib/Lib.csproj" /></ItemGroup>""", "ProjectReference")]
    [InlineData(
        """<PropertyGroup><Src>$(WorkspaceRoot)src/</Src><Lib>$(Src)Lib/</Lib></PropertyGroup><ItemGroup><ProjectReference Include="$(Lib)Lib.csproj" /></ItemGroup>""",
        "ProjectReference")]
    [InlineData(
        """<PropertyGroup><Name>Lib</Name></PropertyGroup><ItemGroup><ProjectReference Include="$(WorkspaceRoot)src/$(Name)/Lib.csproj" /></ItemGroup>""",
        "ProjectReference")]
    [InlineData("""<Import Project="$(WorkspaceRoot)eng/common.props" />""", "Import")]
    public void A_missing_reference_or_import_is_reported_during_restore(string body, string element)
    {
        using var workspace = WithoutMarker();
        string project = workspace.Project("src/App/App.csproj", body);

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK0011", error.Code);
        Assert.Contains($"{element} '", error.Text, StringComparison.Ordinal);
        Assert.Contains("Copy Directory.Workspace.props", error.Text, StringComparison.Ordinal);
        Assert.Equal(workspace.FullPath(project), error.File);
        Assert.Contains("<" + element, File.ReadAllLines(error.File)[error.Line - 1], StringComparison.Ordinal);
        Assert.Contains("WSDK0011", workspace.Dotnet("restore", project).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_Directory_Build_targets_makes_is_found_there()
    {
        using var workspace = WithoutMarker();
        workspace.Write("src/Directory.Build.props", $"""<Project><Sdk Name="WorkspaceSdk" Version="{PackedSdk.Version}" /></Project>""");
        workspace.Write(
            "src/Directory.Build.targets",
            """<Project><ItemGroup><ProjectReference Include="$(WorkspaceRoot)src/Lib/Lib.csproj" /></ItemGroup></Project>""");
        workspace.Write(
            "src/App/App.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>""");

        Diagnostic error = workspace.Build("src/App/App.csproj").Failed();

        Assert.Equal(("WSDK0011", workspace.FullPath("src/Directory.Build.targets"), 1), (error.Code, error.File, error.Line));
    }

    [Fact]
    public void A_workspace_of_one_project_needs_no_marker()
    {
        using var workspace = WithoutMarker();
        workspace.Project("src/App/lib/Lib.csproj", outputType: "Library");
        string project = workspace.Project("src/App/App.csproj", """
            <Import Project="$(WorkspaceRoot)local.props" Condition="Exists('$(WorkspaceRoot)local.props')" />
            <Import Project="$(WorkspaceRoot)own.props" />
            <PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);lib/**</DefaultItemExcludes></PropertyGroup>
            <ItemGroup>
              <ProjectReference Include="$(WorkspaceRoot)lib/Lib.csproj" />
              <ProjectReference Include="$(WorkspaceRoot)gone/Gone.csproj" Condition="false" />
            </ItemGroup>
            <Target Name="Unused"><ItemGroup><ProjectReference Include="$(WorkspaceRoot)x/x.csproj" /></ItemGroup></Target>
            """);
        workspace.Write("src/App/own.props", "<Project />");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void With_the_marker_a_missing_reference_is_not_reported_during_restore()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj", """<ItemGroup><ProjectReference Include="$(WorkspaceRoot)src/Lib/Lib.csproj" /></ItemGroup>""");

        workspace.Dotnet("restore", project).Succeeded();
    }

    private static TestWorkspace WithoutMarker()
    {
        var workspace = new TestWorkspace();
        workspace.Delete(TestWorkspace.WorkspaceFile);
        workspace.Project("src/Lib/Lib.csproj", outputType: "Library");
        return workspace;
    }
}
