namespace WorkspaceSdk.Tests;

/// <summary>What the SDK's default globs leave out, so that evaluation does not walk what other tools brought.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public void Dependencies_of_other_tools_are_no_items_unless_the_project_says_so_or_includes_them_itself()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("src/App/node_modules/a/own.cs", "class Own;");
        workspace.Write("src/App/client/bower_components/b.cs", "class B;");
        workspace.Write("src/App/Kept.cs", "class Kept;");

        Assert.Equal("Kept.cs", Compile(workspace, ""));
        Assert.Equal(
            "Kept.cs;client/bower_components/b.cs;node_modules/a/own.cs",
            Compile(
                workspace,
                "<PropertyGroup><WorkspaceExcludeDependencyDirectories>false</WorkspaceExcludeDependencyDirectories></PropertyGroup>"));
        Assert.Equal(
            "Kept.cs;node_modules/a/own.cs", Compile(workspace, """<ItemGroup><Compile Include="node_modules/a/*.cs" /></ItemGroup>"""));
    }

    private static string Compile(TestWorkspace workspace, string body)
    {
        string project = workspace.Project("src/App/App.csproj", body);
        return string.Join(
            ";",
            workspace.Dotnet("msbuild", project, "-getItem:Compile").Json().GetProperty("Items").GetProperty("Compile").EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!)
                .Order(StringComparer.Ordinal));
    }
}
