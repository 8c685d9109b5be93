namespace WorkspaceSdk.Tests;

/// <summary>
/// Two builds of a workspace for each cause: with a file that the project uses, and after the file was taken away.
/// </summary>
public sealed class VanishedMembers : IDisposable
{
    /// <summary>The group of the file.</summary>
    internal const string Group = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";

    /// <summary>The code that uses the file.</summary>
    internal const string Code = "Console.WriteLine(App.Workspace.Contracts.Orders.V2xJson);";

    private const string Project = "src/App/App.csproj";

    private readonly Dictionary<string, TestWorkspace> _workspaces = new(StringComparer.Ordinal);
    private readonly BuildResult _before;
    private readonly BuildResult _after;

    public VanishedMembers()
    {
        foreach ((string cause, string _) in Causes)
        {
            var workspace = new TestWorkspace(Group);
            _workspaces.Add(cause, workspace);
            workspace.Write("contracts/orders/v2x.json");
            workspace.Write("contracts/other/keep.json");
            workspace.Project(Project);
            workspace.Write("src/App/Program.cs", Code);
        }

        string[] projects = [.. _workspaces.Values.Select(static workspace => workspace.FullPath(Project))];
        _before = ManyProjects.Build(projects).Succeeded();
        foreach ((string cause, TestWorkspace workspace) in _workspaces)
            TakeAway(workspace, cause);
        _after = ManyProjects.Build(projects);
    }

    /// <summary>Gets what takes the file away, and how the message ends.</summary>
    internal static (string Cause, string Reason)[] Causes { get; } =
    [
        ("delete", "it was deleted or renamed"),
        ("case", "it is 'contracts/orders/V2X.json' now, which differs in case"),
        ("ignore", "it is ignored by .gitignore:3, 'orders/'"),
        ("nested ignore", "it is ignored by contracts/.gitignore:1, '*2x.json'"),
        ("exclude", "the group's Exclude '**/orders/**' leaves it out"),
        ("default exclude", "the default exclude 'contracts/**' leaves it out"),
        ("pattern", "the group's Pattern 'orders/*.yaml' does not match it"),
        ("base", "it is not below the group's Base 'contracts/other'"),
        ("inner base", "its member is 'Workspace.Contracts.V2xJson' now"),
        ("remove group", "the group 'Contracts' is not declared any more."),
        ("rename group", "the group 'Contracts' is not declared any more, and 'Apis' has the file"),
        ("projects", "Projects of the group 'Contracts' does not name this project any more"),
        ("members", "Members or Content of the group 'Contracts' was changed"),
        ("collision", "its member is 'Workspace.Contracts.Orders.V2xJson_"),
    ];

    public void Dispose()
    {
        foreach (TestWorkspace workspace in _workspaces.Values)
            workspace.Dispose();
    }

    /// <summary>Returns the output about a cause's project while the file is there.</summary>
    internal string[] Before(string cause) => _before.Lines(_workspaces[cause].FullPath(Project));

    /// <summary>Returns the output about it after the file was taken away.</summary>
    internal string[] After(string cause) => _after.Lines(_workspaces[cause].FullPath(Project));

    private static void TakeAway(TestWorkspace workspace, string cause)
    {
        switch (cause)
        {
            case "delete":
                workspace.Delete("contracts/orders/v2x.json");
                break;
            case "case":
                File.Move(workspace.FullPath("contracts/orders/v2x.json"), workspace.FullPath("contracts/orders/V2X.json"));
                break;
            case "ignore":
                workspace.Write(".gitignore", "# one\n# two\norders/\n");
                break;
            case "nested ignore":
                workspace.Write("contracts/.gitignore", "*2x.json\n");
                break;
            case "collision":
                workspace.Write("contracts/orders/v2x-json");
                workspace.DeclareWorkspace(Group.Replace("**/*.json", "**/*.json;**/*-json", StringComparison.Ordinal));
                break;
            case "default exclude":
                workspace.DeclareWorkspace(
                    Group.Replace(" />", " AllowEmpty=\"true\" />", StringComparison.Ordinal),
                    "<WorkspaceDefaultExcludes>contracts/**</WorkspaceDefaultExcludes>");
                break;
            default:
                workspace.DeclareWorkspace(cause switch
                {
                    "exclude" => Group.Replace(" />", "><Exclude>**/orders/**</Exclude></WorkspaceFiles>", StringComparison.Ordinal),
                    "pattern" => Group.Replace("**/*.json\"", "orders/*.yaml\" AllowEmpty=\"true\"", StringComparison.Ordinal),
                    "base" => Group.Replace("\"contracts\"", "\"contracts/other\"", StringComparison.Ordinal),
                    "inner base" => Group.Replace("\"contracts\"", "\"contracts/orders\"", StringComparison.Ordinal),
                    "rename group" => Group.Replace("Contracts", "Apis", StringComparison.Ordinal),
                    "projects" => Group.Replace(" />", " Projects=\"src/Other/*\" />", StringComparison.Ordinal),
                    "members" => Group.Replace(" />", " Members=\"RelativePath\" />", StringComparison.Ordinal),
                    _ => "",
                });
                break;
        }
    }
}
