using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The answers of MSBuild and of the generated class for every row: each row is a workspace with a project, one build runs the targets of
/// all, and one compiles the code that they generated.
/// </summary>
public sealed class LayoutFixture : IDisposable
{
    private readonly TestWorkspace _workspace = new();
    private readonly AssemblyLoadContext _context = new("layout", isCollectible: true);
    private readonly Assembly _generated;
    private readonly ILookup<string, string> _codes;
    private readonly string _diagnostics;

    public LayoutFixture()
    {
        _workspace.Delete(TestWorkspace.WorkspaceFile);
        IReadOnlyList<LayoutRow> rows = LayoutTable.Rows;
        for (int i = 0; i < rows.Count; i++)
            Make(rows[i], i);
        _workspace.Write("All.proj", $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{string.Join(';', rows.Select(static (_, i) => $"{Folder(i)}/src/App/App.csproj"))}" Targets="Answer" ContinueOnError="true" />
              </Target>
            </Project>
            """);
        _workspace.Write("Code/Code.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>
              <ItemGroup><Compile Include="*.cs;../Row*/src/App/obj/**/Workspace.g.cs" /></ItemGroup>
            </Project>
            """);

        _workspace.Write(
            "Code/Embedded.cs",
            "namespace Microsoft.CodeAnalysis { [Embedded] internal sealed class EmbeddedAttribute : System.Attribute { } }");

        BuildResult build = _workspace.Build("All.proj", "-t:Build", "--no-restore");
        _codes = build.Errors.ToLookup(static error => Place(error.File), static error => error.Code);
        _diagnostics = string.Join('\n', build.Errors.Select(static error => $"{error.File}({error.Line}): {error.Code}: {error.Text}"));
        _workspace.Dotnet("build", "Code/Code.csproj").Succeeded();
        _generated = _context.LoadFromAssemblyPath(_workspace.FullPath("Code/bin/Debug/net10.0/Code.dll"));
    }

    /// <summary>The root of a row's workspace.</summary>
    internal string Root(LayoutRow row) => _workspace.FullPath(Folder(row));

    /// <summary>What the build of a row reports.</summary>
    internal IEnumerable<string> Codes(LayoutRow row) => _codes[Folder(row)];

    /// <summary>Everything the build reports, for the message of a test that fails.</summary>
    internal string Diagnostics => _diagnostics;

    /// <summary>The values of the properties in the build of a row.</summary>
    internal Dictionary<string, string> Properties(LayoutRow row) =>
        Answer(row).Where(static line => !line.StartsWith("file:", StringComparison.Ordinal))
            .ToDictionary(
                static line => line[..line.IndexOf('=', StringComparison.Ordinal)],
                static line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    /// <summary>The files of the groups in the build of a row.</summary>
    internal string[] Groups(LayoutRow row) => Text(Answer(row).Where(static line => line.StartsWith("file:", StringComparison.Ordinal))
        .Select(static line => (line[5..line.IndexOf('|', StringComparison.Ordinal)],
            line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..])));

    /// <summary>The relative paths of the directories in the generated class of a row.</summary>
    internal SortedDictionary<string, string> GeneratedDirectories(LayoutRow row)
    {
        var directories = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (FieldInfo constant in Constants(Relative(row)))
            directories[constant.Name[..^"Directory".Length]] = (string)constant.GetRawConstantValue()!;
        return directories;
    }

    /// <summary>The files of the groups in the generated class of a row.</summary>
    internal string[] GeneratedGroups(LayoutRow row) => Text(Relative(row).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .SelectMany(static group => Files(group).Select(path => (group.Name, path))));

    /// <summary>What the tool says about a row.</summary>
    internal (JsonElement? Info, string Errors) Tool(LayoutRow row)
    {
        using var results = new MemoryStream();
        using var messages = new StringWriter();
        _ = new CommandLineRun(new ToolConsole(() => results, false, messages, false))
            .Run(["info", "--json", "--root", Root(row)], CancellationToken.None);
        string info = Encoding.UTF8.GetString(results.ToArray());
        return (info.Length == 0 ? null : JsonDocument.Parse(info).RootElement, messages.ToString());
    }

    /// <summary>The files of groups as text, <c>Name: path, path</c>.</summary>
    internal static string[] Text(IEnumerable<(string Group, string Path)> files) =>
        [.. files
            .GroupBy(static file => file.Group)
            .Select(static group =>
                $"{group.Key}: {string.Join(", ", group.Select(static file => file.Path).Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _context.Unload();
        _workspace.Dispose();
    }

    private void Make(LayoutRow row, int number)
    {
        string folder = Folder(number);
        if (row.Marker is null)
            _workspace.Write($"{folder}/.git/HEAD");
        else
            _workspace.Write(
                $"{folder}/{TestWorkspace.WorkspaceFile}",
                row.Marker.Replace("{root}", _workspace.FullPath(folder), StringComparison.Ordinal));
        if (row.DirectoryBuildProps is not null)
            _workspace.Write($"{folder}/Directory.Build.props", row.DirectoryBuildProps);
        _workspace.Write(
            $"{folder}/other.props", "<Project><PropertyGroup><WorkspaceConfigDir>imported</WorkspaceConfigDir></PropertyGroup></Project>");
        _workspace.Write($"{folder}/.gitignore", "*.tmp\n");
        foreach (string file in new[]
        {
            "contracts/a.json", "contracts/.h.json", "contracts/bin/x.json", "contracts/draft/b.json", "contracts/sub/c.yaml",
            "docs/readme.md", "docs/z.tmp", "etc/x"
        })
            _workspace.Write($"{folder}/{file}", "x");
        string properties = string.Join(
            ';', row.Paths().Keys.Concat(row.UnknownDirectories()).Select(static name => $"{name}=$(Workspace{name}Dir)"));
        _workspace.Project($"{folder}/src/App/App.csproj", $"""
            <PropertyGroup>
              <RootNamespace>{folder}</RootNamespace>
              <WorkspaceEmit>Source</WorkspaceEmit>
              <WorkspaceGlobalUsing>false</WorkspaceGlobalUsing>
              <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            </PropertyGroup>
            <Target Name="Answer" DependsOnTargets="WriteWorkspaceSource;GetWorkspaceFiles">
              <WriteLinesToFile File="$(MSBuildProjectDirectory)/answer.txt" Lines="{properties};@(WorkspaceFile->'file:%(Group)|%(WorkspacePath)')" Overwrite="true" />
            </Target>
            """);
    }

    private string[] Answer(LayoutRow row) => File.ReadAllLines(_workspace.FullPath(Folder(row) + "/src/App/answer.txt"));

    private Type Relative(LayoutRow row) => _generated.GetType($"{Folder(row)}.Workspace+Relative", throwOnError: true)!;

    private static IEnumerable<FieldInfo> Constants(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(static field => field.IsLiteral);

    private static IEnumerable<string> Files(Type type) =>
        Constants(type)
            .Where(static constant => constant.Name != "Directory")
            .Select(static constant => (string)constant.GetRawConstantValue()!)
            .Concat(type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(Files));

    private static string Folder(LayoutRow row) => Folder(LayoutTable.Rows.ToList().IndexOf(row));

    private static string Folder(int number) => "Row" + number;

    // Files of a row lie below its folder.
    private static string Place(string file) =>
        file.Replace('\\', '/').Split('/').FirstOrDefault(static name => name.StartsWith("Row", StringComparison.Ordinal)) ?? "";
}
