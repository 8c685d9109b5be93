namespace WorkspaceSdk.Tool.Options;

/// <summary>
/// Represents the start of a command: a directory, and the workspace that holds it and whose ignore files count from its root down.
/// </summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Directory">The directory, relative to the workspace's root.</param>
internal sealed record StartingPoint(WorkspaceTree Workspace, string Directory)
{
    /// <summary>Gets the places that the user named; null for the directory.</summary>
    public FindPlaces? Places { get; init; }

    /// <summary>Gets whether the user named all places by absolute paths, so that results are shown so too.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>Gets the way to the workspace's root from a directory that is not in it; empty for one that is.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Gets the directories to look into, relative to the workspace's root.</summary>
    public IEnumerable<string> Directories => Places?.Directories ?? [Directory];

    /// <summary>Finds the workspace of an existing directory.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="WorkspaceException">The environment names a root that cannot be used, or the marker is another user's.</exception>
    public static StartingPoint Open(string? directory)
    {
        string full = Existing(directory);
        WorkspaceTree workspace = WorkspaceTree.Open(full);
        return new StartingPoint(workspace, workspace.Spell(workspace.GetRelativePath(full)));
    }

    /// <summary>The absolute path of a directory that the user names; of the current one when null.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static string Existing(string? directory)
    {
        string full = Path.GetFullPath(directory ?? ".");
        if (System.IO.Directory.Exists(full))
            return directory is null ? full : PathArgument.Plain(directory, full);
        throw new DirectoryNotFoundException($"'{directory}' is not an existing directory.");
    }

    /// <summary>The absolute path of something whose path is relative to the workspace's root.</summary>
    public string FullPath(string path) => Path.Combine(Workspace.Root, path);
}
