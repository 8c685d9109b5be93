namespace WorkspaceSdk.Tests;

/// <summary>One build of all faults: each is in a workspace of its own.</summary>
public sealed class FaultyDeclarations : IDisposable
{
    /// <summary>The path of the project in each workspace.</summary>
    internal const string Project = "src/App/App.csproj";

    private readonly Dictionary<string, TestWorkspace> _workspaces = new(StringComparer.Ordinal);
    private readonly BuildResult _build;

    public FaultyDeclarations()
    {
        foreach (string item in Items.Select(static row => row.Item).Concat(Excludes))
            _workspaces.Add(item, new TestWorkspace(item));
        foreach ((string _, string argument) in Arguments)
            _workspaces.Add(argument, new TestWorkspace());
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string fault, TestWorkspace workspace) in _workspaces)
        {
            workspace.Project(Project);
            workspace.Write("src/App/Program.cs", "Console.WriteLine();");
            arguments[workspace.FullPath(Project)] = fault[0] == '<' ? "" : fault;
        }

        _build = ManyProjects.Build(arguments.Keys, properties: project => arguments[project]);
    }

    /// <summary>Gets the code, and the item in the workspace's file that has the fault.</summary>
    internal static (string Code, string Item)[] Items { get; } =
    [
        ("WSDK0004", """<WorkspaceDirectory Include="Out" Path="../out" />"""),
        ("WSDK0004", """<WorkspaceDirectory Include="Out" Path="/etc" />"""),
        ("WSDK0004", """<WorkspaceDirectory Include="Nowhere" />"""),
        ("WSDK1003", """<WorkspaceFiles Include="Lists" Pattern="**/*" Item="Content;None" />"""),
        ("WSDK0005", """<WorkspaceDirectory Update="Config" Path="etc" />"""),
        ("WSDK0008", """<WorkspaceDirectory Include="my-schemas" Path="schemas" />"""),
        ("WSDK0008", """<WorkspaceDirectory Include="My.Schemas" Path="schemas" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Glued" Pattern="src/**.cs" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Brace" Pattern="data/{a,b" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Class" Pattern="data/[ab" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Climbs" Pattern="../*.json" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Absolute" Pattern="/etc/*" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Empty" Pattern="a//b" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Excluding" Pattern="**/*" Exclude="a**" />"""),
        ("WSDK1002", """<WorkspaceFiles Include="Projecting" Pattern="**/*" Projects="src/**.csproj" />"""),
        ("WSDK1003", """<WorkspaceFiles Include="None" />"""),
        ("WSDK1003", """<WorkspaceFiles Include="Flag" Pattern="**/*" IncludeHidden="yes" />"""),
        ("WSDK1003", """<WorkspaceFiles Include="Members" Pattern="**/*" Members="Full" />"""),
        ("WSDK1003", """<WorkspaceFiles Include="Outside" Base="../x" Pattern="**/*" />"""),
        ("WSDK2004", """<WorkspaceFiles Include="my-group" Pattern="**/*" />"""),
        ("WSDK2004", """<WorkspaceFiles Include="Relative" Pattern="**/*" />"""),
        ("WSDK2004", """<WorkspaceFiles Include="Root" Pattern="**/*" />"""),
        ("WSDK2004", """<WorkspaceFiles Include="ConfigDirectory" Pattern="**/*" />"""),
    ];

    /// <summary>Gets items whose Exclude MSBuild takes for its own.</summary>
    internal static string[] Excludes { get; } =
    [
        """<WorkspaceFiles Include="Group" Pattern="*" Exclude="$(Draft)/*" />""",
        """<WorkspaceFiles Include="Group" Pattern="**/*" Exclude="*" />""",
        """<WorkspaceFiles Include="Group" Pattern="**/*" Exclude="draft/*;G*" />""",
    ];

    /// <summary>Gets the code, and the property of the command line that has the fault.</summary>
    internal static (string Code, string Argument)[] Arguments { get; } =
    [
        ("WSDK0001", "WorkspaceRoot=/nowhere/at/all"),
        ("WSDK0002", "WorkspaceRoot=/usr"),
        ("WSDK2005", "WorkspaceRootMode=Sometimes"),
        ("WSDK2005", "WorkspaceRootMode=1"),
        ("WSDK2005", "WorkspaceDefaultExcludes=a**"),
        ("WSDK2005", "WorkspaceVisibility=secret"),
        ("WSDK2005", "WorkspaceClassName=my-class"),
        ("WSDK2005", "WorkspaceGlobalUsing=perhaps"),
    ];

    public void Dispose()
    {
        foreach (TestWorkspace workspace in _workspaces.Values)
            workspace.Dispose();
    }

    /// <summary>The one error of a fault's project.</summary>
    internal Diagnostic Error(string fault) => _build.Failed(FullPath(fault, Project));

    /// <summary>The full path of a file in a fault's workspace.</summary>
    internal string FullPath(string fault, string path) => _workspaces[fault].FullPath(path);
}
