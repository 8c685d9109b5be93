using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>Path members of a type of the user's own: the page's project, and the libraries of paths that people use.</summary>
public sealed partial class PathTypeTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/path-types.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_page_s_project_prints_what_the_page_says_and_a_wrong_type_is_an_error_at_the_property()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("contracts/orders.json", "{}");
        workspace.Write("scripts/deploy.sh");
        foreach (Match file in Files().Matches(Page))
            workspace.Write(
                file.Groups["path"].Value,
                file.Groups["text"].Value.Replace("\"1.0.0\"", $"\"{PackedSdk.Version}\"", StringComparison.Ordinal));

        const string project = "src/App/App.csproj";
        workspace.Build(project).Succeeded();
        Assert.Equal(
            Output().Match(Page).Groups["text"].Value,
            workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);

        workspace.Write(project, workspace.Read(project).Replace("System.IO.FileInfo", "System.IO.File", StringComparison.Ordinal));
        AssertAtProperty(workspace, project, "WSDK2012");
        workspace.Write(project, workspace.Read(project).Replace("System.IO.File<", "List&lt;int&gt;<", StringComparison.Ordinal));
        AssertAtProperty(workspace, project, "WSDK2005");
    }

    [Fact]
    public void In_FSharp_a_type_that_does_not_exist_is_the_error_of_the_compiler_that_the_page_names()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Data" Base="data" Pattern="*" FileType="App.Missing" />""");
        workspace.Write("data/a.json", "{}");
        string project = workspace.Project("src/App/App.fsproj", """<ItemGroup><Compile Include="Program.fs" /></ItemGroup>""");
        workspace.Write("src/App/Program.fs", "module Program\n[<EntryPoint>]\nlet main _ = 0\n");

        Assert.Equal("FS0039", workspace.Build(project).Failed().Code);
        Assert.Contains("FS0039", Page, StringComparison.Ordinal);
    }

    // What the program does with the members is an error of the compiler then, too.
    private static void AssertAtProperty(TestWorkspace workspace, string project, string code)
    {
        Diagnostic error = Assert.Single(
            workspace.Build(project).Errors, static error => error.Code.StartsWith("WSDK", StringComparison.Ordinal));
        Assert.Equal(code, error.Code);
        Assert.Equal(workspace.FullPath(project), Path.GetFullPath(error.File, Path.GetDirectoryName(workspace.FullPath(project))!));
        Assert.Contains("<WorkspaceFileType>", File.ReadAllLines(workspace.FullPath(project))[error.Line - 1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```(xml|csharp)\n(<!--|//) (?<path>\S+)( -->)?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```text\n(?<text>.*?\n)```", RegexOptions.Singleline)]
    private static partial Regex Output();
}
