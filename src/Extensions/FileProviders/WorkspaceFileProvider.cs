using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// The files of a workspace, or of one of its directories, for everything that takes an <see cref="IFileProvider"/>: configuration, static files, templates. No path leads
/// out of it, by its text or through links, and none does while others rename what lies there. Thread-safe.
/// </summary>
/// <remarks>
/// Over the root it shows sources and settings too. For static files name the directory that holds them:
/// <c>new WorkspaceFileProvider(workspace, "src/Site/wwwroot")</c>.
/// </remarks>
public sealed class WorkspaceFileProvider : IFileProvider, IDisposable
{
    private readonly Workspace workspace;
    private readonly string directory;
    private readonly VisibleFiles visible;
    private readonly ServedFiles files;
    private readonly bool showPhysicalPaths;
    private readonly ChangeTokens tokens;

    /// <summary>Shows the files of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="options">Which of its files; the defaults when null.</param>
    /// <exception cref="DirectoryNotFoundException">The options name a directory that does not exist in the workspace.</exception>
    /// <exception cref="WorkspacePathException">The options name a directory outside the workspace.</exception>
    /// <exception cref="PlatformNotSupportedException">The system is none of Linux, Windows and macOS.</exception>
    public WorkspaceFileProvider(Workspace workspace, WorkspaceFileProviderOptions? options = null)
        : this(workspace, options, RootAccess.TryOpen)
    {
    }

    internal WorkspaceFileProvider(Workspace workspace, WorkspaceFileProviderOptions? options, Func<string, RootAccess?> open)
    {
        this.workspace = workspace ?? throw new ArgumentNullException(nameof(workspace));
        WorkspaceFileProviderOptions wanted = options ?? new WorkspaceFileProviderOptions();
        visible = new VisibleFiles(workspace, wanted);
        files = new ServedFiles(workspace, visible, open);
        showPhysicalPaths = wanted.ShowPhysicalPaths;
        directory = workspace.Relativize(wanted.Directory);
        // Where no file can be opened safely, this says so now and not at the first request.
        open(workspace.Root)?.Dispose();
        // The system's events do not go through links.
        tokens = new ChangeTokens(workspace, visible.Query with { FollowLinks = false, Types = FileEntryTypes.All });
    }

    /// <summary>Shows the files below a directory of a workspace, and nothing else.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory that paths start from, relative to the workspace root.</param>
    /// <param name="options">Which of its files; the defaults when null.</param>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist in the workspace.</exception>
    /// <exception cref="WorkspacePathException">The directory lies outside the workspace.</exception>
    public WorkspaceFileProvider(Workspace workspace, string directory, WorkspaceFileProviderOptions? options = null)
        : this(workspace, (options ?? new WorkspaceFileProviderOptions()) with { Directory = directory ?? throw new ArgumentNullException(nameof(directory)) })
    {
    }

    /// <summary>A file.</summary>
    /// <param name="subpath">Relative to the directory that paths start from; a leading slash is allowed.</param>
    /// <returns>One that does not exist when there is no such file, or it is not shown.</returns>
    public IFileInfo GetFileInfo(string subpath)
    {
        ArgumentNullException.ThrowIfNull(subpath);
        return visible.TryLocate(subpath, out string path) && files.Find(path, FileEntryTypes.File) is { } file ? Describe(file) : new NotFoundFileInfo(subpath);
    }

    /// <summary>The files and directories directly in a directory, by name.</summary>
    /// <param name="subpath">Relative to the directory that paths start from; a leading slash is allowed, and empty is that directory itself.</param>
    /// <returns>Contents that do not exist when there is no such directory, or it is not shown.</returns>
    public IDirectoryContents GetDirectoryContents(string subpath)
    {
        ArgumentNullException.ThrowIfNull(subpath);
        return visible.TryLocate(subpath, out string path) && files.Find(path, FileEntryTypes.Directory) is { } found
            ? new WorkspaceDirectoryContents(files, found, Describe)
            : NotFoundDirectoryContents.Singleton;
    }

    /// <summary>Tells once when a file that fits a filter is created, changed, deleted or renamed. Changes close in time are told together.</summary>
    /// <param name="filter">A path relative to the directory that paths start from, in which <c>*</c> stands for any part of a name and <c>**</c> for any directories; with a slash at the end, everything below a directory.</param>
    /// <exception cref="GlobSyntaxException">The filter has <c>**</c> beside other text, or an empty name.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed.</exception>
    public IChangeToken Watch(string filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string path = WatchFilter.Trim(filter);
        // What can never change never tells; consumers such as configuration expect that for a path outside.
        return path.Length == 0 || !workspace.Contains(path) ? NullChangeToken.Singleton : tokens.Add(WatchFilter.Parse(directory, path));
    }

    /// <summary>Stops watching. Tokens handed out before tell nothing any more.</summary>
    public void Dispose() => tokens.Dispose();

    private IFileInfo Describe(ServedEntry entry)
    {
        string? physicalPath = showPhysicalPaths ? workspace.Join(entry.Path) : null;
        return entry.Facts.Type == FileEntryTypes.Directory ? new WorkspaceDirectoryInfo(entry, physicalPath) : new WorkspaceFileInfo(files, entry, physicalPath);
    }
}
