namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Finds the projects and the links of a workspace, in one walk.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class ProjectFinder(WorkspaceTree workspace)
{
    // Other projects import shared items; they cannot be built.
    private const string SharedItems = ".shproj";
    private const string End = "proj";

    private static readonly string[] Unvisited = ["**/{bin,obj,node_modules,.vs}/**"];

    /// <summary>Gets the projects, absolute.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Gets the links, absolute.</summary>
    public List<string> Links { get; } = [];

    /// <summary>Runs the walk.</summary>
    /// <param name="excludes">Globs, relative to the root, of projects to leave out.</param>
    /// <param name="onError">Receives errors of the walk.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public void Run(IReadOnlyList<string> excludes, Action<WalkError> onError, CancellationToken cancellationToken)
    {
        var query = new FileQuery
        {
            Types = FileEntryTypes.File | FileEntryTypes.Link,
            IncludeHidden = true,
            RootExcludes = [.. Unvisited, .. excludes],
            OnError = onError,
        };
        foreach (FileEntry entry in workspace.Find(query, cancellationToken))
        {
            // MSBuild cannot open a file that .NET cannot name.
            if (!entry.RawPath.IsEmpty)
                continue;
            if (entry.Type == FileEntryType.Link)
                Links.Add(workspace.Join(entry.Path));
            if (IsProject(entry.Path))
                Projects.Add(workspace.Join(entry.Path));
        }
    }

    private static bool IsProject(string path)
    {
        string extension = Path.GetExtension(path);
        return extension.EndsWith(End, StringComparison.OrdinalIgnoreCase)
            && !extension.Equals(SharedItems, StringComparison.OrdinalIgnoreCase);
    }
}
