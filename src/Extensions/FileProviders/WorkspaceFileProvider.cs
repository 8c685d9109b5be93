using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Provides the files of a workspace, or of one of its directories, to code that takes an
/// <see cref="IFileProvider"/>: configuration, static files, templates. No path leads out of it, by its text or through
/// links, even if other programs rename files at the same time. Thread-safe.
/// </summary>
/// <remarks>
/// A provider over the root shows sources and settings too. For static files name the directory that holds them:
/// <c>new WorkspaceFileProvider(workspace, "src/Site/wwwroot")</c>.
/// </remarks>
/// <example>
/// <code>
/// using var files = new WorkspaceFileProvider(WorkspaceTree.Open(), "config");
/// IFileInfo settings = files.GetFileInfo("app.json");
/// using IDisposable watch = ChangeToken.OnChange(() => files.Watch("**/*.json"), () => Console.WriteLine("A file changed."));
/// </code>
/// </example>
public sealed class WorkspaceFileProvider : IFileProvider, IDisposable
{
    private readonly WorkspaceTree _workspace;
    private readonly string _directory;
    private readonly VisibleFiles _visible;
    private readonly ServedFiles _files;
    private readonly bool _showPhysicalPaths;
    private readonly ChangeTokens _tokens;

    /// <summary>Creates a provider of the files of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="options">The options that select its files; the defaults when null.</param>
    /// <exception cref="DirectoryNotFoundException">The options name a directory that does not exist in the workspace.</exception>
    /// <exception cref="WorkspacePathException">The options name a directory outside the workspace.</exception>
    /// <exception cref="PlatformNotSupportedException">The system is not Linux, Windows or macOS.</exception>
    public WorkspaceFileProvider(WorkspaceTree workspace, WorkspaceFileProviderOptions? options = null)
        : this(workspace, options, RootAccess.TryOpen)
    {
    }

    internal WorkspaceFileProvider(WorkspaceTree workspace, WorkspaceFileProviderOptions? options, Func<string, RootAccess?> open)
    {
        _workspace = workspace ?? throw new ArgumentNullException(nameof(workspace));
        WorkspaceFileProviderOptions wanted = options ?? new WorkspaceFileProviderOptions();
        _visible = new VisibleFiles(workspace, wanted);
        _files = new ServedFiles(workspace, _visible, open);
        _showPhysicalPaths = wanted.ShowPhysicalPaths;
        _directory = workspace.GetRelativePath(wanted.StartDirectory);
        // If no file can be opened safely here, this throws now and not at the first request.
        open(workspace.Root)?.Dispose();
        // The system's events do not follow links.
        _tokens = new ChangeTokens(workspace, new FileQuery(_visible.Query) { FollowLinks = false, Types = FileEntryTypes.All });
    }

    /// <summary>Creates a provider of only the files below a directory of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory that paths start from, relative to the workspace root.</param>
    /// <param name="options">The options that select its files; the defaults when null.</param>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist in the workspace.</exception>
    /// <exception cref="WorkspacePathException">The directory lies outside the workspace.</exception>
    public WorkspaceFileProvider(WorkspaceTree workspace, string directory, WorkspaceFileProviderOptions? options = null)
        : this(workspace, (options ?? new WorkspaceFileProviderOptions()) with
        {
            StartDirectory = directory ?? throw new ArgumentNullException(nameof(directory))
        })
    {
    }

    /// <summary>Gets a file.</summary>
    /// <param name="subpath">Relative to the directory that paths start from; a leading slash is allowed.</param>
    /// <returns>The file. Its <c>Exists</c> is false if there is no such file, or if it is not shown.</returns>
    public IFileInfo GetFileInfo(string subpath)
    {
        ArgumentNullException.ThrowIfNull(subpath);
        return _visible.TryLocate(subpath, out string path) && _files.Find(path, FileEntryType.File) is { } file
            ? Describe(file)
            : new NotFoundFileInfo(subpath);
    }

    /// <summary>Gets the files and directories directly in a directory, by name.</summary>
    /// <param name="subpath">
    /// Relative to the directory that paths start from; a leading slash is allowed, and empty is that directory itself.
    /// </param>
    /// <returns>The contents. Their <c>Exists</c> is false if there is no such directory, or if it is not shown.</returns>
    public IDirectoryContents GetDirectoryContents(string subpath)
    {
        ArgumentNullException.ThrowIfNull(subpath);
        return _visible.TryLocate(subpath, out string path) && _files.Find(path, FileEntryType.Directory) is { } found
            ? new WorkspaceDirectoryContents(_files, found, Describe)
            : NotFoundDirectoryContents.Singleton;
    }

    /// <summary>
    /// Returns a token that fires once, when a file that a filter matches is created, changed, deleted
    /// or renamed. Changes close in time fire it once.
    /// </summary>
    /// <param name="filter">
    /// A path relative to the directory that paths start from. In it, <c>*</c> matches any part of a name and <c>**</c> any
    /// directories. With a slash at the end, it is everything below a directory.
    /// </param>
    /// <returns>The token. For a filter that no file can match it never fires.</returns>
    /// <exception cref="GlobSyntaxException">The filter has <c>**</c> beside other text, or an empty name.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed.</exception>
    public IChangeToken Watch(string filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string path = WatchFilter.Trim(filter);
        // A path that can never change gets a token that never fires; consumers such as configuration expect that for a path outside.
        return path.Length == 0 || !_workspace.Contains(path)
            ? NullChangeToken.Singleton
            : _tokens.Add(WatchFilter.Parse(_directory, path));
    }

    /// <summary>Stops watching. Existing tokens no longer fire.</summary>
    public void Dispose() => _tokens.Dispose();

    private IFileInfo Describe(ServedEntry entry)
    {
        string? physicalPath = _showPhysicalPaths ? _workspace.Join(entry.Path) : null;
        return entry.Facts.Type == FileEntryType.Directory
            ? new WorkspaceDirectoryInfo(entry, physicalPath)
            : new WorkspaceFileInfo(_files, entry, physicalPath);
    }
}
