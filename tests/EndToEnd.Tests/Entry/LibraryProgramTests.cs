namespace WorkspaceSdk.Tests;

/// <summary>
/// The program of <c>docs/library.md</c> as it is written there, in projects that have both packages and the generated class.
/// </summary>
public sealed class LibraryProgramTests : IDisposable
{
    private static readonly string[] Usings = ["using System;", "using System.Linq;", "using WorkspaceSdk;"];

    private readonly TestWorkspace _workspace = new(
        """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Exclude="draft/**" />""");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_program_begins_with_these_usings() =>
        Assert.Equal(Usings, Program().Split('\n').TakeWhile(static line => line.Length > 0));

    [Theory]
    [InlineData("latest", "top-level")]
    [InlineData("latest", "file-scoped namespace")]
    [InlineData("latest", "class")]
    [InlineData("7.3", "namespace")]
    [InlineData("7.3", "class")]
    public void The_program_of_the_page_compiles_and_runs(string language, string form)
    {
        _workspace.DeclareWorkspace(
            """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Exclude="draft/**" />""",
            "<WorkspaceConfigDir>etc/config</WorkspaceConfigDir>");
        foreach (string file in (string[])["contracts/a.json", "contracts/draft/b.json"])
            _workspace.Write(file, "{}\n// TODO: more");
        string project = _workspace.Project("src/App/App.csproj", $"""
            <PropertyGroup>
              <LangVersion>{language}</LangVersion>
              <ImplicitUsings>disable</ImplicitUsings>
              <Nullable>disable</Nullable>
            </PropertyGroup>
            <ItemGroup><PackageReference Include="WorkspaceSdk.Engine" Version="{PackedSdk.Version}" /></ItemGroup>
            """);
        _ = EnginePackageTests.Package.Value;
        _workspace.Write("src/App/Program.cs", Formed(form));

        _workspace.Build(project).Succeeded();

        Assert.Equal(
            [
                $"root: {_workspace.Root}, by Marker",
                "config: etc/config",
                "the generated class agrees: True",
                "found: contracts/a.json",
                "found: contracts/draft/b.json",
                "contracts/a.json:2: // TODO: more",
                "contracts/draft/b.json:2: // TODO: more",
                "Contracts: contracts/a.json",
            ],
            _workspace
                .Dotnet("src/App/bin/Debug/net10.0/App.dll")
                .Succeeded().Output
                .TrimEnd()
                .Split('\n')
                .Where(static line => !line.Contains("src/App", StringComparison.Ordinal)));
    }

    // The class stands in a namespace; without an alias for the whole project, code outside that one names it.
    private static string Formed(string form)
    {
        string[] lines = Program().Split('\n');
        string usings = string.Join('\n', lines.TakeWhile(static line => line.Length > 0));
        string body = string.Join('\n', lines.SkipWhile(static line => line.Length > 0));
        string type = $"internal static class Program\n{{\n    private static void Main()\n    {{{body}\n    }}\n}}\n";
        return form switch
        {
            "top-level" => Program(),
            "file-scoped namespace" => $"{usings}\n\nnamespace App;\n\n{type}",
            "namespace" => $"{usings}\n\nnamespace App\n{{\n{type}}}\n",
            _ => $"{usings}\nusing Workspace = App.Workspace;\n\n{type}",
        };
    }

    private static string Program()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/library.md"));
        int start = page.IndexOf("```csharp\nusing System;", StringComparison.Ordinal) + "```csharp\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
