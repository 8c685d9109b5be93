namespace WorkspaceSdk.Tests;

/// <summary>Libraries that use the workspace in one way each, packed by one process and built by another.</summary>
public sealed class PackedUsages : IDisposable
{
    /// <summary>The group of all.</summary>
    internal const string Groups = """<WorkspaceFiles Include="Schemas" Base="schemas" Pattern="*.json" Content="Text" />""";

    private readonly List<TestWorkspace> _workspaces = [];
    private readonly string[] _projects;
    private readonly BuildResult _packed;
    private readonly BuildResult _built;

    public PackedUsages()
    {
        _projects = [.. Uses.Select(use => Library(use.Extension, use.Code, use.Properties))];
        _packed = ManyProjects.Build(_projects, "Pack", static _ => "Configuration=Release;_IsPacking=true").SucceededWithWarnings();
        _built = ManyProjects.Build(_projects).SucceededWithWarnings();
    }

    /// <summary>Gets the kind of project, its code and properties, and whether packing reports a use.</summary>
    internal static (string Extension, string Code, string Properties, bool IsReported)[] Uses { get; } =
    [
        ("csproj", "public static class Here { public static string P => Workspace.Schemas.AJson; }", "", true),
        ("csproj", "public static class Here { public static string P => Lib.Workspace.Root + \"/x\"; }", "", true),
        ("csproj", "public static class Here { public static string P => $\"{Workspace.ConfigDirectory}/x\"; }", "", true),
        ("csproj", "public static class Here { public static string P => Workspace\n    .Schemas\n    .Directory; }", "", true),
        (
            "csproj",
            "public static class Here { public static string P => Workspace.Schemas.AJson; }",
            "<WorkspaceEmit>Source</WorkspaceEmit>",
            true),
        (
            "csproj",
            "public static class Here { public static string P => Paths.Root; }",
            "<WorkspaceClassName>Paths</WorkspaceClassName>",
            true),
        (
            "csproj",
            "public static class Here { public static string P => Workspace.Root; }",
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><TargetFramework />",
            true),
        ("csproj", "public static class Here { public const string P = Workspace.Relative.Schemas.AJson; }", "", false),
        ("csproj", "public static class Here { public const string P = Workspace.Content.Schemas.AJson; }", "", false),
        ("csproj", "// Workspace.Root is not read here.\npublic static class Here { public const string P = \"\"; }", "", false),
        (
            "csproj",
            "public static class Here { public static string P => Workspace.Schemas.AJson; }",
            "<NoWarn>$(NoWarn);WSDK2008</NoWarn>",
            false),
        ("csproj", "public static class Here { public const string P = \"\"; }", "<WorkspaceEmit>None</WorkspaceEmit>", false),
        (
            "vbproj",
            "Public Module Here\n    Public Function P() As String\n        Return workspace.schemas.ajson\n    End Function\nEnd Module",
            "",
            true),
        ("fsproj", "module Here\nopen Lib\nlet p () = Workspace.Schemas.AJson", "", true),
        ("fsproj", "module Here\nopen Lib\nlet p () = Workspace.Relative.Schemas.AJson", "", false),
    ];

    public void Dispose()
    {
        foreach (TestWorkspace workspace in _workspaces)
            workspace.Dispose();
    }

    /// <summary>Returns the output about a library while it was packed.</summary>
    internal string[] Packed(int use) => _packed.Lines(_projects[use]);

    /// <summary>Returns the output about it while it was built.</summary>
    internal string[] Built(int use) => _built.Lines(_projects[use]);

    private string Library(string extension, string code, string properties)
    {
        var workspace = new TestWorkspace(Groups);
        _workspaces.Add(workspace);
        workspace.Write("schemas/a.json", "{}");
        string file = "Here." + extension[..2];
        workspace.Write("src/Lib/" + file, code);
        return workspace.FullPath(workspace.Project(
            "src/Lib/Lib." + extension,
            $"<PropertyGroup><LangVersion>default</LangVersion>{properties}</PropertyGroup>"
            + (extension == "fsproj" ? $"<ItemGroup><Compile Include=\"{file}\" /></ItemGroup>" : ""),
            outputType: "Library"));
    }
}
