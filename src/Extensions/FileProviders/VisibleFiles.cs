namespace WorkspaceSdk.Extensions;

/// <summary>Decides by their paths which files a provider shows. A path that links lead to has to be visible by the same rules.</summary>
internal sealed class VisibleFiles
{
    private readonly WorkspaceTree _workspace;
    private readonly string _directory;
    private readonly string _target;

    /// <summary>Prepares for a workspace.</summary>
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

    /// <summary>Gets what is shown, for a walk or a watch.</summary>
    public FileQuery Query { get; }

    /// <summary>Gets the path of something below the directory, relative to the root.</summary>
    /// <returns>False when the text leads out of the directory, or holds a name that can never be shown.</returns>
    public bool TryLocate(string subpath, out string path)
    {
        // A drive or a second slash would make the rest an absolute path.
        path = subpath.TrimStart('/', Path.DirectorySeparatorChar);
        // Taken as relative to the root it must not climb; then it does not climb out of the directory either.
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

    /// <summary>Determines whether a path that was asked for is visible.</summary>
    public bool IsVisible(string path, FileEntryType type) => Finds(path, new FileQuery(Query) { Types = (FileEntryTypes)type });

    /// <summary>Determines whether a path without links, to which links led, is visible.</summary>
    public bool IsTargetVisible(string path, FileEntryType type) =>
        IsBelowTarget(path, out string relative)
        && HasPossibleNames(relative)
        && Finds(path, new FileQuery(Query) { Types = (FileEntryTypes)type, StartDirectory = _target });

    /// <summary>Gets the names in a directory that are visible, in order. The directory itself is not judged.</summary>
    public IEnumerable<string> VisibleNames(string directory) => Names(directory).Where(name => HasPossibleNames(name));

    /// <summary>Gets the names in a directory that links lead to and that are visible, none when the directory is not.</summary>
    public IEnumerable<string> VisibleNamesOfTarget(string directory) =>
        directory == _target || (IsBelowTarget(directory, out string relative) && HasPossibleNames(relative))
            ? VisibleNames(directory)
            : [];

    /// <summary>Appends a name, or a relative path, to a directory.</summary>
    public static string Combine(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;

    /// <summary>Gets the directory that a path lies in; empty for the root.</summary>
    public static string Above(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private IEnumerable<string> Names(string directory)
    {
        // Links are shown as what they lead to, so they are not followed here. Rules that cannot be read count as none, as in every walk.
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
            // The workspace itself is gone.
            return false;
        }
    }

    private bool IsBelowTarget(string path, out string relative)
    {
        relative = _target.Length == 0 ? path : path[Math.Min(path.Length, _target.Length + 1)..];
        return _target.Length == 0 || path.StartsWith(_target + "/", StringComparison.Ordinal);
    }

    // What is decided by a name alone, before anything is asked of the system.
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
