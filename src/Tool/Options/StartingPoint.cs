namespace WorkspaceSdk.Tool.Options;

/// <summary>
/// Represents the start of a command: a directory, and its workspace, whose ignore files count from its root down.
/// </summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Directory">The directory, relative to the workspace's root.</param>
internal sealed record StartingPoint(WorkspaceTree Workspace, string Directory)
{
    /// <summary>Gets the places that the user named; null for the directory.</summary>
    public FindPlaces? Places { get; init; }

    /// <summary>Gets a value that indicates whether the user named all places by absolute paths; then results are absolute too.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>Gets the relative path to the workspace's root from a directory outside of it; empty for a directory inside.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Gets the directories to search, relative to the workspace's root.</summary>
    public IEnumerable<string> Directories => Places?.Directories ?? [Directory];

    /// <summary>Finds the workspace of an existing directory.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="WorkspaceException">
    /// The environment names a root that cannot be used, or the marker belongs to another user.
    /// </exception>
    public static StartingPoint Open(string? directory)
    {
        string full = Existing(directory);
        WorkspaceTree workspace = WorkspaceTree.Open(full);
        return new StartingPoint(workspace, workspace.Spell(workspace.GetRelativePath(full)));
    }

    /// <summary>Returns the absolute path of a directory that the user names; of the current one when null.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static string Existing(string? directory)
    {
        string full = Path.GetFullPath(directory ?? ".");
        if (System.IO.Directory.Exists(full))
            return directory is null ? full : PathArgument.Plain(directory, full);
        throw new DirectoryNotFoundException($"'{directory}' is not an existing directory.");
    }

    /// <summary>Returns the absolute path for a path relative to the workspace's root.</summary>
    public string FullPath(string path) => Path.Combine(Workspace.Root, path);
}
