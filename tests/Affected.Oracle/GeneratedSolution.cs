namespace WorkspaceSdk.Oracle;

/// <summary>A solution with many small projects, which read files in every way that builds know.</summary>
internal sealed class GeneratedSolution
{
    /// <summary>The name of the solution.</summary>
    public const string FileName = "Shop.slnx";

    private const int PerArea = 10;

    private readonly Random _random;

    /// <summary>Writes the solution.</summary>
    public GeneratedSolution(string root, Random random, int count)
    {
        Root = root;
        _random = random;
        Write("Directory.Workspace.props", "<Project />");
        Write(".gitignore", "bin/\nobj/\nchanged.txt\n");
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>disable</ImplicitUsings>
                <RepositoryRoot>$(MSBuildThisFileDirectory)</RepositoryRoot>
                <GenerateDocumentationFile>false</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CS8021;BC40055</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        Write("build/common.props", """<Project><PropertyGroup><Company>Common</Company></PropertyGroup></Project>""");
        Write("build/version.txt", "1.0");
        Write("build/note.txt", "note");
        Write("shared/one/Shared.cs", "internal static class SharedOne { }");
        for (int i = 0; i < count; i++)
            AddProject();
    }

    /// <summary>Gets the directory of the solution.</summary>
    public string Root { get; }

    /// <summary>Gets the directories of the projects, relative to the root.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Gets the path of the project in a directory.</summary>
    public static string FileOf(string directory) =>
        $"{directory}/{Path.GetFileName(directory)}.{(directory.EndsWith("Basic", StringComparison.Ordinal) ? "vb" : "cs")}proj";

    /// <summary>Adds a project with references to earlier ones, and returns the paths of its files.</summary>
    public IReadOnlyList<string> AddProject()
    {
        int number = Projects.Count;
        bool isBasic = number % 15 == 7;
        string directory = $"src/Area{number / PerArea}/P{number}{(isBasic ? "Basic" : "")}";
        Projects.Add(directory);
        string source = $"{directory}/{(isBasic ? "Start.vb" : "Start.cs")}";
        string[] written = [FileOf(directory), source, $"{directory}/data.txt"];
        Write(written[1], isBasic ? $"Public Class C{number}\nEnd Class" : $"namespace P{number}; public class Start {{ }}");
        Write(written[2], $"data {number}");
        Write(written[0], Text(number, isBasic));
        WriteSolution();
        return written;
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void WriteSolution()
    {
        IEnumerable<string> projects = Projects.Select(static directory => $"<Project Path=\"{FileOf(directory)}\" />");
        Write(FileName, $"<Solution>{string.Concat(projects)}</Solution>");
    }

    private string Text(int number, bool isBasic)
    {
        string unused = number % 9 == 4 ? " ReferenceOutputAssembly=\"false\"" : "";
        string references = string.Concat(Enumerable.Range(0, 2)
            .Where(_ => number > 0)
            .Select(_ => Math.Max(0, number - 1 - _random.Next(12)))
            .Distinct()
            .Where(other => File.Exists(Path.Combine(Root, FileOf(Projects[other]))))
            .Select(other => $"<ProjectReference Include=\"../../../{FileOf(Projects[other])}\"{unused} />"));
        string[] parts =
        [
            """<ItemGroup><Compile Include="../../../shared/**/*.cs" /></ItemGroup>""",
            """<Import Project="../../../build/common.props" />""",
            """<ItemGroup><EmbeddedResource Include="data.txt" /></ItemGroup>""",
            """<ItemGroup><Content Include="*.txt" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""",
            """<PropertyGroup><Description>$([System.IO.File]::ReadAllText('$(RepositoryRoot)build/version.txt'))</Description></PropertyGroup>""",
            """<Target Name="Note" AfterTargets="Build"><Copy SourceFiles="$(RepositoryRoot)build/note.txt" DestinationFolder="$(OutDir)" /></Target>""",
            """<Target Name="Shell" AfterTargets="Build"><Exec Command="cat *.txt &gt; &quot;$(OutDir)all.out&quot;" /></Target>""",
            """<Import Project="local.props" Condition="Exists('local.props')" />""",
            """<PropertyGroup><Found>$([MSBuild]::GetPathOfFileAbove('product.txt', '$(MSBuildThisFileDirectory)'))</Found><Product Condition="'$(Found)' != ''">$([System.IO.File]::ReadAllText('$(Found)'))</Product></PropertyGroup>""",
            """<ItemGroup><None Include="../../../build/*.md" CopyToOutputDirectory="PreserveNewest" Link="%(Filename).md" /></ItemGroup>""",
        ];
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>{references}</ItemGroup>
              {string.Join("\n  ", parts[(isBasic ? 1 : 0)..].Where(_ => _random.Next(4) == 0))}
            </Project>
            """;
    }
}
