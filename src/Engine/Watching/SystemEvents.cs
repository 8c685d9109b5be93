namespace WorkspaceSdk.Watching;

/// <summary>The system's events about a directory, added to a buffer until disposed.</summary>
internal sealed class SystemEvents : IDisposable
{
    private readonly string _root;
    private readonly Func<string, bool> _isOwn;
    private readonly ChangeBuffer _events;
    private readonly FileSystemWatcher _watcher;

    /// <summary>Starts watching.</summary>
    /// <param name="root">The workspace root, which paths are relative to.</param>
    /// <param name="directory">The directory to watch, relative to it.</param>
    /// <param name="isDeep">Whether to watch the directories below too. Each of them needs a watch of the system.</param>
    /// <param name="isOwn">Determines whether the watcher itself writes a path, relative to the root. Such a path has no events.</param>
    /// <param name="events">Receives events. It ends with an <see cref="IOException"/> when the system cannot watch any longer.</param>
    /// <exception cref="IOException">The directory does not exist, or the system cannot watch it.</exception>
    public SystemEvents(string root, string directory, bool isDeep, Func<string, bool> isOwn, ChangeBuffer events)
    {
        _root = root;
        _isOwn = isOwn;
        _events = events;
        string full = Path.Combine(root, directory);
        if (!Directory.Exists(full))
            throw new DirectoryNotFoundException($"'{full}' is not an existing directory, so it cannot be watched.");
        _watcher = new FileSystemWatcher(full) { IncludeSubdirectories = isDeep, InternalBufferSize = 64 * 1024 };
        _watcher.Created += (_, e) => Write(FileChangeKind.Created, e.FullPath);
        _watcher.Changed += (_, e) => Write(FileChangeKind.Changed, e.FullPath);
        _watcher.Deleted += (_, e) => Write(FileChangeKind.Deleted, e.FullPath);
        _watcher.Renamed += (_, e) => WriteRenamed(Relative(e.OldFullPath), Relative(e.FullPath));
        _watcher.Error += (_, e) => OnError(e.GetException());
        _watcher.EnableRaisingEvents = true;
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();

    private void OnError(Exception error)
    {
        // After an overflow the runtime watches again, new directories included. After any other error some
        // directory is not watched, and nobody would notice.
        if (error is InternalBufferOverflowException)
            _events.Add(new ChangeEvent(FileChangeKind.Overflow, ""));
        else
            _events.End(error as IOException ?? new IOException($"'{_watcher.Path}' cannot be watched any longer: {error.Message}", error));
    }

    private void Write(FileChangeKind kind, string full)
    {
        string path = Relative(full);
        if (!_isOwn(path))
            _events.Add(new ChangeEvent(kind, path));
    }

    private void WriteRenamed(string before, string now)
    {
        if (!_isOwn(before) && !_isOwn(now))
            _events.Add(new ChangeEvent(FileChangeKind.Renamed, now, before));
        else if (!_isOwn(before))
            _events.Add(new ChangeEvent(FileChangeKind.Deleted, before));
        else if (!_isOwn(now))
            _events.Add(new ChangeEvent(FileChangeKind.Created, now));
    }

    private string Relative(string full) =>
        full.Substring(_root.Length).Trim(Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');
}
