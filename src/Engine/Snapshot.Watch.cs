using System.Runtime.CompilerServices;
using WorkspaceSdk.FileSystem;
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
    /// While enumerating: the directory does not exist or no longer exists, the system cannot watch it, <see cref="Save"/> failed,
    /// or the file was deleted.
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
    /// The first scan reads everything that the query needs, and creates the file. Each later scan reads the directories and ignore files
    /// that changed. If their content is new, the file is replaced before the changes are returned. A file that somebody deletes is not
    /// created again: the watch ends. A query of another process still checks each stamp, so its result does not depend on this watch.
    /// </remarks>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the watch was cancelled.</exception>
    /// <exception cref="IOException">
    /// While enumerating: the directory does not exist or no longer exists, the system cannot watch it, <see cref="Save"/> failed,
    /// or the file was deleted.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">While enumerating: the file may not be written, or was refused.</exception>
    public IAsyncEnumerable<FileChange> Watch(FileQuery? query, TimeSpan quiet, CancellationToken cancellationToken = default) =>
        Others(_workspace.Watch(query, quiet, Entries, IsOwn, Keep(), cancellationToken), cancellationToken);

    /// <summary>
    /// Determines whether the snapshot itself writes a path, relative to the root. A scan that reads something creates such files for a
    /// moment. Their events would cause the next scan, without end.
    /// </summary>
    internal bool IsOwn(string path)
    {
        int start = path.LastIndexOf('/') + 1;
        string name = path.Substring(start), own = Path.GetFileName(FilePath);
        return FileSystemClock.IsProbe(name)
            || AtomicFile.IsTemporary(name, own)
            || (name == own && IsOwnDirectory(Path.GetFullPath(Path.Combine(_workspace.Root, path.Substring(0, start)))));
    }

    // Links and mounts give one directory several paths.
    private bool IsOwnDirectory(string directory)
    {
        string own = Path.GetDirectoryName(FilePath) ?? FilePath;
        if (directory.TrimEnd(Path.DirectorySeparatorChar) == own)
            return true;
        FileStamp one = FileStamps.Of(directory), other = FileStamps.Of(own);
        return one != FileStamp.Absent && (one.Device, one.Inode) == (other.Device, other.Inode);
    }

    // A stamp alone is not written: two watches would answer each other for ever.
    private Action Keep()
    {
        bool isFirst = true;
        return () =>
        {
            if (isFirst)
                Save();
            else if (!File.Exists(FilePath))
                throw new FileNotFoundException($"'{FilePath}' is gone, so it cannot be kept up to date any longer.", FilePath);
            else if (_store.HasNewContent)
                Save();
            isFirst = false;
        };
    }

    // A scan finds the file where it was absent before.
    private async IAsyncEnumerable<FileChange> Others(
        IAsyncEnumerable<FileChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FileChange change in changes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!IsOwn(change.Path))
                yield return change;
        }
    }
}
