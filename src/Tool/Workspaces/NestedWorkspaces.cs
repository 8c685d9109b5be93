namespace WorkspaceSdk.Tool.Workspaces;

/// <summary>Finds the workspaces below a workspace's root: markers, submodules and other repositories. Directories that ignore files leave out are not entered.</summary>
internal static class NestedWorkspaces
{
    private const string MarkerFile = "Directory.Workspace.props";
    private static readonly string GitHead = Path.Combine(".git", "HEAD");

    /// <summary>Those below a root, ordinal by path.</summary>
    /// <param name="workspace">The workspace; its own root is not among them.</param>
    /// <param name="onError">Called for each directory that cannot be read.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static IEnumerable<NestedWorkspace> Find(WorkspaceTree workspace, Action<WalkError> onError, CancellationToken cancellationToken)
    {
        var directories = new FileQuery { Types = FileEntryTypes.Directory, IncludeHidden = true, OnError = onError };
        foreach (FileEntry entry in workspace.Find(directories, cancellationToken))
        {
            string directory = workspace.Join(entry.Path);
            if (SourceOf(directory) is { } source)
                yield return new NestedWorkspace(entry.Path, source, IsRoot(directory));
        }
    }

    // Where the marker above it is another user's, what starts there has no root.
    private static bool IsRoot(string directory)
    {
        try
        {
            return WorkspaceTree.Open(directory).Root == directory;
        }
        catch (WorkspaceRootException)
        {
            return false;
        }
    }

    // As the root is found: a marker counts before a repository, and of that only that it is there.
    private static WorkspaceRootSource? SourceOf(string directory)
    {
        if (File.Exists(Path.Combine(directory, MarkerFile)))
            return WorkspaceRootSource.Marker;
        return File.Exists(Path.Combine(directory, ".git")) || File.Exists(Path.Combine(directory, GitHead)) ? WorkspaceRootSource.Git : null;
    }
}
