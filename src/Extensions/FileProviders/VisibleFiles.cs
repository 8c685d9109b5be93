namespace WorkspaceSdk.Extensions;

/// <summary>Decides which paths a provider shows: those that a query finds by their own name and, where links lead elsewhere, by that of what they lead to.</summary>
internal sealed class VisibleFiles
{
    private readonly Workspace workspace;
    private readonly string directory;
    private readonly string target;

    /// <summary>Prepares for a workspace.</summary>
    /// <exception cref="DirectoryNotFoundException">The directory to start from does not exist in the workspace.</exception>
    /// <exception cref="WorkspacePathException">The directory to start from lies outside the workspace.</exception>
    public VisibleFiles(Workspace workspace, WorkspaceFileProviderOptions options)
    {
        this.workspace = workspace;
        directory = workspace.Relativize(options.Directory);
        string full = workspace.Join(directory);
        if (!Directory.Exists(full) || !workspace.TryResolve(directory, out target) || HoldsGit(directory) || HoldsGit(target))
            throw new DirectoryNotFoundException($"'{full}' is not an existing directory of the workspace, so no files can be shown from it. Create it, or name another one.");
        Query = new FileQuery
        {
            Directory = directory,
            IncludeHidden = options.IncludeHidden,
            RespectIgnoreFiles = options.RespectIgnoreFiles,
            FollowLinks = true,
            Types = FileEntryTypes.File | FileEntryTypes.Directory,
        };
    }

    /// <summary>Gets what is shown, for a walk or a watch.</summary>
    public FileQuery Query { get; }

    /// <summary>Gets the path of something below the directory, relative to the root.</summary>
    /// <returns>False when the text leads out of the directory.</returns>
    public bool TryLocate(string subpath, out string path)
    {
        // A drive or a second slash would make the rest an absolute path.
        path = subpath.TrimStart('/', Path.DirectorySeparatorChar);
        // Taken as relative to the root it must not climb; then it does not climb out of the directory either.
        if (Path.IsPathRooted(path) || !workspace.Contains(path))
            return false;
        string relative = workspace.Relativize(path);
        path = directory.Length == 0 ? relative : relative.Length == 0 ? directory : directory + "/" + relative;
        return workspace.Contains(path);
    }

    /// <summary>Determines whether a file or a directory is shown.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="type">A file or a directory.</param>
    public bool Shows(string path, FileEntryTypes type)
    {
        if (path == directory)
            return type == FileEntryTypes.Directory;
        FileQuery wanted = Query with { Types = type };
        if (!workspace.TryResolve(path, out string resolved) || !workspace.Judge(path, wanted).IsFound)
            return false;
        if (resolved == path || (resolved == target && type == FileEntryTypes.Directory))
            return true;
        // A link may lead to what its own name hides.
        return (target.Length == 0 || resolved.StartsWith(target + "/", StringComparison.Ordinal)) && workspace.Judge(resolved, wanted with { Directory = target }).IsFound;
    }

    private static bool HoldsGit(string path) => path.Split('/').Contains(".git");
}
