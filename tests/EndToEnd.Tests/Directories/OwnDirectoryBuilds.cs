namespace WorkspaceSdk.Tests;

/// <summary>One build of all rows: each is a workspace with a project that shows what it reads.</summary>
public sealed class OwnDirectoryBuilds : IDisposable
{
    private static readonly (string Text, bool IsFinished)[] Values =
    [
        ("contracts/schemas", false),
        ("contracts/schemas/", false),
        (" contracts/schemas ", false),
        ("{root}/contracts/schemas", false),
        ("$(WorkspaceRoot)contracts/schemas/", true),
        ("{root}/contracts/schemas/", true),
    ];

    private readonly TestWorkspace _workspace = new();
    private readonly ILookup<string, Diagnostic> _warnings;

    public OwnDirectoryBuilds()
    {
        _workspace.Delete(TestWorkspace.WorkspaceFile);
        for (int i = 0; i < Rows.Count; i++)
            Make(Rows[i], i);
        string projects = string.Join(';', Rows.Select(static (_, i) => $"Row{i}/src/App/App.csproj"));
        _workspace.Write(
            "All.proj", $"""<Project><Target Name="Build"><MSBuild Projects="{projects}" Targets="Answer" /></Target></Project>""");
        BuildResult build = _workspace.Build("All.proj", "-t:Build", "--no-restore");
        Assert.Empty(build.Errors);
        _warnings = build.Warnings.ToLookup(static warning => warning.File.Split('/')
            .First(static name => name.StartsWith("Row", StringComparison.Ordinal)));
    }

    /// <summary>Gets the rows: an own directory and a standard one.</summary>
    internal static IReadOnlyList<OwnDirectoryRow> Rows { get; } =
    [
        .. from place in new[] { "marker", "Directory.Build.props", "project", "Directory.Build.targets" }
           from value in Values
           // The root is not known yet in Directory.Build.props.
           where place != "Directory.Build.props" || !value.Text.StartsWith("$(", StringComparison.Ordinal)
           select new OwnDirectoryRow("Schemas", place, value.Text, value.IsFinished),
        .. from place in new[] { "marker", "Directory.Build.props", "project", "Directory.Build.targets" }
           from value in Values
           where place != "Directory.Build.props" || !value.Text.StartsWith("$(", StringComparison.Ordinal)
           // Those of the first two places are made absolute at evaluation.
           select new OwnDirectoryRow("Config", place, value.Text, value.IsFinished || place is "marker" or "Directory.Build.props"),
    ];

    /// <summary>The root of a row's workspace.</summary>
    internal string Root(OwnDirectoryRow row) => _workspace.FullPath(Folder(row));

    /// <summary>What the project of a row reads.</summary>
    internal Dictionary<string, string> Answer(OwnDirectoryRow row) =>
        File.ReadAllLines(_workspace.FullPath(Folder(row) + "/answer.txt")).ToDictionary(
            static line => line[..line.IndexOf('=', StringComparison.Ordinal)],
            static line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    /// <summary>The generated code of a row.</summary>
    internal string Code(OwnDirectoryRow row) => File.ReadAllText(Directory.EnumerateFiles(
        _workspace.FullPath(Folder(row) + "/src/App/obj"), "Workspace.g.cs", SearchOption.AllDirectories).Single());

    /// <summary>The warnings of a row's build.</summary>
    internal Diagnostic[] Warnings(OwnDirectoryRow row) => [.. _warnings[Folder(row)]];

    public void Dispose() => _workspace.Dispose();

    private static string Folder(OwnDirectoryRow row) => "Row" + Rows.ToList().IndexOf(row);

    private void Make(OwnDirectoryRow row, int number)
    {
        string folder = "Row" + number;
        string property =
            "<PropertyGroup>\n"
            + $"<Workspace{row.Name}Dir>{row.Value.Replace("{root}", _workspace.FullPath(folder), StringComparison.Ordinal)}</Workspace{row.Name}Dir>\n</PropertyGroup>";
        string item = row.Name == "Config" ? "" : $"""<WorkspaceDirectory Include="{row.Name}" Path="$(Workspace{row.Name}Dir)" />""";
        _workspace.Write($"{folder}/{TestWorkspace.WorkspaceFile}", $"""
            <Project>
              {(row.Place == "marker" ? property : "")}
              <ItemGroup>{item}<WorkspaceFiles Include="Files" Base="$(Workspace{row.Name}Dir)" Pattern="*.json" /></ItemGroup>
            </Project>
            """);
        if (row.Place.StartsWith("Directory.Build.", StringComparison.Ordinal))
            _workspace.Write($"{folder}/{row.Place}", $"<Project>{property}</Project>");
        _workspace.Write($"{folder}/contracts/schemas/a.json", "{}");
        _workspace.Project($"{folder}/src/App/App.csproj", $"""
            {(row.Place == "project" ? property : "")}
            <PropertyGroup><WorkspaceEmit>Source</WorkspaceEmit><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>
            <ItemGroup><Read Include="$(Workspace{row.Name}Dir)*.json" /></ItemGroup>
            <Target Name="Answer" DependsOnTargets="WriteWorkspaceSource;GetWorkspaceFiles">
              <PropertyGroup>
                <FoundFiles>@(WorkspaceFile->'%(WorkspacePath)')</FoundFiles>
                <ReadFiles>@(Read->'%(Filename)%(Extension)')</ReadFiles>
              </PropertyGroup>
              <WriteLinesToFile File="$(WorkspaceRoot)answer.txt" Lines="property=$(Workspace{row.Name}Dir);files=$(FoundFiles);items=$(ReadFiles)" Overwrite="true" />
            </Target>
            """);
    }
}
