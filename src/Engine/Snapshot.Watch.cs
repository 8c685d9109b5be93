using WorkspaceSdk.Storage;

namespace WorkspaceSdk;

/// <content>Watching, which keeps the snapshot and its file up to date.</content>
public sealed partial class Snapshot
{
    /// <summary>
    /// Watches like <see cref="WorkspaceTree.Watch(FileQuery, CancellationToken)"/>, and keeps the snapshot and its file up to date.
    /// </summary>
    /// <param name="query">The entries to watch; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The changes. Those of the snapshot's own file are left out.</returns>
    /// <inheritdoc cref="Watch(FileQuery, TimeSpan, CancellationToken)" path="/remarks"/>
    /// <example>
    /// <code>
    /// Snapshot snapshot = Snapshot.Load("obj/files.snapshot", tree);
    /// await foreach (FileChange change in snapshot.Watch(query, cancellationToken))
    ///     Console.WriteLine(change.Path);                                 // the file holds this change already
    /// </code>
    /// </example>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the watch was cancelled.</exception>
    /// <exception cref="IOException">
    /// While enumerating: the directory does not exist or no longer exists, the system cannot watch it, or <see cref="Save"/> failed.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">While enumerating: the file may not be written, or was refused.</exception>
    public IAsyncEnumerable<FileChange> Watch(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        Watch(query, TimeSpan.FromMilliseconds(100), cancellationToken);

    /// <summary>Watches for changes like <see cref="Watch(FileQuery, CancellationToken)"/>, with another delay.</summary>
    /// <param name="query">The entries to watch; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="quiet">
    /// The time to wait for further changes before the changes so far are returned. Under constant
    /// activity they are returned after ten times this delay.
    /// </param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The changes. Those of the snapshot's own file are left out.</returns>
    /// <remarks>
    /// The first scan reads everything that the query needs. Each later scan reads the directories and ignore files that changed. After
    /// each scan that found something new, the file is written, before the changes are returned.
    /// A query of another process still checks each stamp, so its result does not depend on this watch.
    /// </remarks>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the watch was cancelled.</exception>
    /// <exception cref="IOException">
    /// While enumerating: the directory does not exist or no longer exists, the system cannot watch it, or <see cref="Save"/> failed.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">While enumerating: the file may not be written, or was refused.</exception>
    public IAsyncEnumerable<FileChange> Watch(FileQuery? query, TimeSpan quiet, CancellationToken cancellationToken = default) =>
        _workspace.Watch(query, quiet, Entries, IsOwn, Save, cancellationToken);

    /// <summary>
    /// Determines whether the snapshot itself writes a path, relative to the root. A scan that reads something creates such files for a
    /// moment. Their events would cause the next scan, without end.
    /// </summary>
    internal bool IsOwn(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1), own = Path.GetFileName(FilePath);
        return FileSystemClock.IsProbe(name)
            || AtomicFile.IsTemporary(name, own)
            || (name == own && Path.GetFullPath(Path.Combine(_workspace.Root, path)) == FilePath);
    }
}
