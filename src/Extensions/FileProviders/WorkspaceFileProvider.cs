using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// The files of a workspace for everything that takes an <see cref="IFileProvider"/>: configuration, static files, templates. No path leads out of
/// the workspace, by its text or through links. Thread-safe.
/// </summary>
public sealed class WorkspaceFileProvider : IFileProvider, IDisposable
{
    private readonly Workspace workspace;
    private readonly WorkspaceFileProviderOptions options;
    private readonly ChangeTokens tokens;

    /// <summary>Shows the files of a workspace.</summary>
    /// <param name="workspace">The workspace; paths are relative to its root.</param>
    /// <param name="options">Which of its files; the defaults when null.</param>
    public WorkspaceFileProvider(Workspace workspace, WorkspaceFileProviderOptions? options = null)
    {
        this.workspace = workspace ?? throw new ArgumentNullException(nameof(workspace));
        this.options = options ?? new WorkspaceFileProviderOptions();
        tokens = new ChangeTokens(workspace, new FileQuery { IncludeHidden = this.options.IncludeHidden, RespectIgnoreFiles = this.options.RespectIgnoreFiles, Types = FileEntryTypes.All });
    }

    /// <summary>A file.</summary>
    /// <param name="subpath">Relative to the root; a leading slash is allowed.</param>
    /// <returns>One that does not exist when there is no such file, or it is not shown.</returns>
    public IFileInfo GetFileInfo(string subpath)
    {
        ArgumentNullException.ThrowIfNull(subpath);
        if (TryLocate(subpath, out string path) && path.Length > 0 && File.Exists(workspace.Join(path)) && IsShown(path, isDirectory: false))
            return new WorkspaceFileInfo(new FileInfo(workspace.Join(path)));
        return new NotFoundFileInfo(subpath);
    }

    /// <summary>The files and directories directly in a directory, by name.</summary>
    /// <param name="subpath">Relative to the root; a leading slash is allowed, and empty is the root itself.</param>
    /// <returns>Contents that do not exist when there is no such directory, or it is not shown.</returns>
    public IDirectoryContents GetDirectoryContents(string subpath)
    {
        ArgumentNullException.ThrowIfNull(subpath);
        if (TryLocate(subpath, out string path) && Directory.Exists(workspace.Join(path)) && IsShown(path, isDirectory: true))
            return new WorkspaceDirectoryContents(workspace, path, options);
        return NotFoundDirectoryContents.Singleton;
    }

    /// <summary>Tells once when a file that fits a filter is created, changed, deleted or renamed. Changes close in time are told together.</summary>
    /// <param name="filter">A path relative to the root, in which <c>*</c> stands for any part of a name and <c>**</c> for any directories; with a slash at the end, everything below a directory.</param>
    /// <exception cref="GlobSyntaxException">The filter has <c>**</c> beside other text, or an empty name.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed.</exception>
    public IChangeToken Watch(string filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string path = WatchFilter.Trim(filter);
        // What can never change never tells; consumers such as configuration expect that for a path outside.
        return path.Length == 0 || !workspace.Contains(path) ? NullChangeToken.Singleton : tokens.Add(WatchFilter.Parse(path));
    }

    /// <summary>Stops watching. Tokens handed out before tell nothing any more.</summary>
    public void Dispose() => tokens.Dispose();

    // A drive or a second slash would make the rest an absolute path.
    private bool TryLocate(string subpath, out string path)
    {
        path = subpath.TrimStart('/', Path.DirectorySeparatorChar);
        if (Path.IsPathRooted(path) || !workspace.Contains(path))
            return false;
        path = workspace.Relativize(path);
        return true;
    }

    private bool IsShown(string path, bool isDirectory)
    {
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == ".git" || (name[0] == '.' && !options.IncludeHidden))
                return false;
        }

        return workspace.Contains(path, resolveLinks: true) && !(options.RespectIgnoreFiles && path.Length > 0 && workspace.IsIgnored(path, isDirectory));
    }
}
