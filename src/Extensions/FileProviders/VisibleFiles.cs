namespace WorkspaceSdk.Extensions;

/// <summary>Decides by their paths which files a provider shows. The target of links must be visible by the same rules.</summary>
internal sealed class VisibleFiles
{
    private readonly WorkspaceTree _workspace;
    private readonly string _directory;
    private readonly string _target;

    /// <summary>Creates the rules for a workspace.</summary>
    /// <exception cref="DirectoryNotFoundException">The directory to start from does not exist in the workspace.</exception>
    /// <exception cref="WorkspacePathException">The directory to start from lies outside the workspace.</exception>
    public VisibleFiles(WorkspaceTree workspace, WorkspaceFileProviderOptions options)
    {
        _workspace = workspace;
        _directory = workspace.GetRelativePath(options.StartDirectory);
        string full = workspace.Join(_directory);
        if (!Directory.Exists(full) || !workspace.TryResolve(_directory, out _target) || HoldsGit(_directory) || HoldsGit(_target))
            throw new DirectoryNotFoundException(
                $"'{full}' is not an existing directory of the workspace, so no files can be shown from it. "
                + "Create it, or name another one.");
        Query = new FileQuery
        {
            StartDirectory = _directory,
            IncludeHidden = options.IncludeHidden,
            RespectIgnoreFiles = options.RespectIgnoreFiles,
            FollowLinks = true,
            Types = FileEntryTypes.File | FileEntryTypes.Directory,
        };
    }

    /// <summary>Gets the query for the shown files, for a walk or a watch.</summary>
    public FileQuery Query { get; }

    /// <summary>Gets the path of an entry below the directory, relative to the root.</summary>
    /// <returns>False when the text leads out of the directory, or holds a name that can never be shown.</returns>
    public bool TryLocate(string subpath, out string path)
    {
        // With a drive or a second slash the rest would be an absolute path.
        path = subpath.TrimStart('/', Path.DirectorySeparatorChar);
        // A path that does not climb out of the root does not climb out of the directory either.
        if (Path.IsPathRooted(path) || !_workspace.Contains(path))
            return false;
        string relative = _workspace.GetRelativePath(path);
        if (!HasPossibleNames(relative))
            return false;
        path = relative.Length == 0 ? _directory : Combine(_directory, relative);
        return _workspace.Contains(path);
    }

    /// <summary>Determines whether a path is the directory to start from.</summary>
    public bool IsStart(string path) => path == _directory;

    /// <summary>Determines whether a path without links is the directory to start from.</summary>
    public bool IsTargetOfStart(string path) => path == _target;

    /// <summary>Determines whether a requested path is visible.</summary>
    public bool IsVisible(string path, FileEntryType type) => Finds(path, new FileQuery(Query) { Types = (FileEntryTypes)type });

    /// <summary>Determines whether the target of links, a path without links, is visible.</summary>
    public bool IsTargetVisible(string path, FileEntryType type) =>
        IsBelowTarget(path, out string relative)
        && HasPossibleNames(relative)
        && Finds(path, new FileQuery(Query) { Types = (FileEntryTypes)type, StartDirectory = _target });

    /// <summary>Gets the visible names in a directory, in order. The directory itself is not checked.</summary>
    public IEnumerable<string> VisibleNames(string directory) => Names(directory).Where(name => HasPossibleNames(name));

    /// <summary>Gets the visible names in the target directory of links; none if the directory is not visible.</summary>
    public IEnumerable<string> VisibleNamesOfTarget(string directory) =>
        directory == _target || (IsBelowTarget(directory, out string relative) && HasPossibleNames(relative))
            ? VisibleNames(directory)
            : [];

    /// <summary>Appends a name, or a relative path, to a directory.</summary>
    public static string Combine(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;

    /// <summary>Gets the directory of a path; empty for the root.</summary>
    public static string Above(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private IEnumerable<string> Names(string directory)
    {
        // Links are shown as their targets, so they are not followed here. Unreadable rules do not count, as in every walk.
        FindResult found = _workspace.Find(new FileQuery(Query)
        {
            StartDirectory = directory,
            MaxDepth = 1,
            FollowLinks = false,
            Types = FileEntryTypes.File | FileEntryTypes.Directory | FileEntryTypes.Link,
        });
        int start = directory.Length == 0 ? 0 : directory.Length + 1;
        return found.Select(entry => entry.Path[start..]);
    }

    private bool Finds(string path, FileQuery query)
    {
        try
        {
            return _workspace.Finds(path, query);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The workspace itself no longer exists.
            return false;
        }
    }

    private bool IsBelowTarget(string path, out string relative)
    {
        relative = _target.Length == 0 ? path : path[Math.Min(path.Length, _target.Length + 1)..];
        return _target.Length == 0 || path.StartsWith(_target + "/", StringComparison.Ordinal);
    }

    // Checks the name alone, before any system call.
    private bool HasPossibleNames(string path)
    {
        foreach (string name in path.Split('/'))
        {
            if (NameSpelling.IsGit(name) || (!Query.IncludeHidden && name.StartsWith('.')))
                return false;
            if (OperatingSystem.IsWindows() && (NameSpelling.IsOtherOnWindows(name) || !_workspace.Contains(name)))
                return false;
        }

        return true;
    }

    private static bool HoldsGit(string path) => path.Split('/').Any(NameSpelling.IsGit);
}
