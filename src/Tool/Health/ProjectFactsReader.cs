namespace WorkspaceSdk.Tool.Health;

/// <summary>Reads each MSBuild file once, because many projects share the files above them.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class ProjectFactsReader(WorkspaceTree workspace)
{
    private readonly Dictionary<string, ProjectFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>Returns the facts of a file.</summary>
    /// <param name="file">Its path relative to the root.</param>
    public ProjectFacts Of(string file)
    {
        if (!_facts.TryGetValue(file, out ProjectFacts facts))
            _facts[file] = facts = ProjectFacts.Of(workspace.Join(file));
        return facts;
    }

    /// <summary>Returns the directory of a path; empty for the root.</summary>
    public static string Parent(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Returns the path of a file in a directory.</summary>
    public static string In(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;
}
