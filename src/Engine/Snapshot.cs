using System.Collections.Concurrent;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
#if NET
using WorkspaceSdk.FileSystem.Linux;
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>
/// Keeps the contents of a workspace's directories in a file, so that repeated queries need not read them again.
/// A query gives the result of a walk. For each directory and ignore file that it needs, one system call determines whether
/// it changed. It is read only when it changed or is unknown. A snapshot serves any query, and grows with what is read.
/// Thread-safe.
/// </summary>
/// <remarks>
/// .NET provides the time of change on Linux only. Elsewhere, a change is missed when the directory's
/// last-write time is set back to its old value.
/// </remarks>
/// <example>
/// <code>
/// Snapshot snapshot = Snapshot.Load("obj/files.snapshot", tree);      // empty at first
/// foreach (string path in snapshot.Find(query).Paths())               // what tree.Find(query) gives
///     Console.WriteLine(path);
/// snapshot.Save();                                                    // writes only what is new
/// </code>
/// </example>
public sealed partial class Snapshot
{
    // For fewer records, starting threads takes longer than checking.
    private const int ManyRecords = 512;

    private readonly WorkspaceTree _workspace;
    private readonly SnapshotStore _store;

    private Snapshot(string file, WorkspaceTree workspace, SnapshotTable table, string? refusal)
    {
        FilePath = file;
        Refusal = refusal;
        _workspace = workspace;
        string directory = Path.GetDirectoryName(file) ?? file;
        _store = new SnapshotStore(table, workspace.Contains(directory) ? TreePath.From(workspace.GetRelativePath(directory)).Bytes : null);
    }

    /// <summary>Gets the absolute path of the file.</summary>
    public string FilePath { get; }

    /// <summary>
    /// Gets the reason why the file was refused: it was not read and will not be replaced. Another user owns it or may write to it,
    /// and so could put anything in it. Null when it was read, or counts as absent.
    /// Queries work anyway, and read everything.
    /// </summary>
    public string? Refusal { get; }

    /// <summary>Gets the number of known directories and ignore files.</summary>
    public int Count => _store.Count;

    /// <summary>Gets whether <see cref="Save"/> would write the file.</summary>
    public bool IsChanged => _store.IsChanged;

    /// <summary>Reads a snapshot.</summary>
    /// <param name="file">
    /// The file. Best on the workspace's file system, since its clock is compared with those of the directories. It need not exist.
    /// </param>
    /// <param name="workspace">Its workspace.</param>
    /// <returns>
    /// An empty snapshot when the file is absent, unreadable, damaged, of another version, or of another workspace. Queries then read
    /// everything again. The same applies when it was refused; <see cref="Refusal"/> holds the reason. Each record is checked when it is
    /// first used; if one is wrong, the whole file counts as absent.
    /// </returns>
    public static Snapshot Load(string file, WorkspaceTree workspace)
    {
        _ = workspace ?? throw new ArgumentNullException(nameof(workspace));
        string full = Path.GetFullPath(file ?? throw new ArgumentNullException(nameof(file)));
        byte[]? bytes = TryReadAll(full, out string? refusal);
        return new Snapshot(
            full, workspace, (bytes is null ? null : SnapshotFormat.TryRead(bytes, workspace.Root)) ?? SnapshotTable.Empty, refusal);
    }

    /// <summary>
    /// Checks all known directories and ignore files, and reads the changed ones. Queries do that themselves for those they need. An entry
    /// that has become a link, or whose link has another target, is reported and removed, not read: only a query decides about links.
    /// </summary>
    /// <returns>The directories and ignore files that changed.</returns>
    public SnapshotChanges Refresh()
    {
#if NET
        if (TelemetryAudience.IsPossible)
            return RefreshObserved();
#endif
        return RefreshAll(new FindStatistics());
    }

    /// <summary>
    /// Writes the file if the contents changed since it was read or written. A reader sees the old or the new file, never a part.
    /// </summary>
    /// <exception cref="IOException">
    /// The file cannot be written, is a directory, a device or a pipe, or would be larger than 2 GB.
    /// Or it holds something other than a snapshot. The old file is unchanged.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">
    /// The file may not be written, or was refused (see <see cref="Refusal"/>); the old one is unchanged.
    /// </exception>
    public void Save()
    {
        if (Refusal is not null)
            throw new UnauthorizedAccessException(Refusal);
        if (!_store.IsChanged)
            return;
        if (Directory.Exists(FilePath))
            throw new IOException($"'{FilePath}' is a directory.");
        // A rename over a device or a pipe would remove it from the system.
        if (FileStamps.IsSpecial(FilePath))
            throw new IOException($"'{FilePath}' is no regular file and is not replaced by a snapshot.");
        if (!StateFile.MayReplace(FilePath))
        {
            throw new IOException(
                $"'{FilePath}' holds something other than a snapshot and is not replaced by one. Name another file, or delete this one. "
                + "(WSDK0025)");
        }

        bool isWritten = false;
        try
        {
            AtomicFile.Write(FilePath, _store.ToFile(_workspace.Root), isPrivate: true);
            isWritten = true;
        }
        finally
        {
            if (!isWritten)
                _store.NotWritten();
        }
    }

#if NET
    private SnapshotChanges RefreshObserved()
    {
        var statistics = new FindStatistics();
        return WorkspaceTelemetry.Measure(
            "refresh",
            activity =>
            {
                SnapshotChanges changes = RefreshAll(statistics);
                activity?.SetTag("workspace.checked", changes.Checked);
                activity?.SetTag("workspace.changes", changes.Changed.Count);
                return changes;
            },
            static changes => changes.Changed.Count,
            _ => WorkDone.Of(statistics));
    }
#endif

    private SnapshotChanges RefreshAll(FindStatistics statistics)
    {
        List<PathAndRow> known = _store.Known();
        var changed = new ConcurrentQueue<string>();
        // An unreadable entry is removed, so the next query reports it.
        var report = new ReadReport(statistics, static _ => { });
        using (IDirectoryReader reader = OpenReader())
        {
            void Check(PathAndRow before)
            {
                var path = new TreePath(before.Path);
                if (IsChangedNow(path, before.Record, reader, report))
                    changed.Enqueue(path.Text);
            }

            if (known.Count < ManyRecords)
                known.ForEach(Check);
            else
                Parallel.ForEach(
                    Partitioner.Create(0, known.Count, ManyRecords / 2),
                    range => known.GetRange(range.Item1, range.Item2 - range.Item1).ForEach(Check));
        }

        return new SnapshotChanges(known.Count, [.. changed.OrderBy(static path => path, StringComparer.Ordinal)]);
    }

    // Compares content, not stamps: an entry with a new time and the same content is unchanged.
    private bool IsChangedNow(TreePath path, SnapshotRow before, IDirectoryReader reader, ReadReport report)
    {
        if (before.IsSettled
            && (reader.Stamp(path, followLink: false) == before.Stamp || reader.Stamp(path, followLink: true) == before.Stamp))
            return false;
        bool isDirectory = before.Kind == SnapshotRowKind.Directory;
        // A query named an ignore file elsewhere; the next query that names it reads it.
        if (!TreePath.IsPath(path.Bytes) || TypeOf(path, reader) != (isDirectory ? FileEntryType.Directory : FileEntryType.File))
        {
            // Only a query decides whether a link is followed, and reading a device may never end.
            _store.Remove(path.Bytes);
            return true;
        }

        if (isDirectory)
            reader.TryRead(path, followLink: false, new DirectoryListing(), report);
        else
            reader.TryOpenRules(path, followLink: false, report)?.Dispose();
        return !_store.TryFind(path.Bytes, out SnapshotRow now) || !now.Content.SequenceEqual(before.Content);
    }

    private static FileEntryType? TypeOf(TreePath path, IDirectoryReader reader)
    {
        try
        {
            return reader.TryGetStatus(path, followLink: false)?.Type;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An entry that cannot be examined is removed, so the next query reports it.
            return null;
        }
    }

    private SnapshotReader OpenReader() => new(_workspace.OpenReader(), _store, ReadClock);

    private FileSystemClock ReadClock()
    {
        try
        {
            // Saving creates the file's directory; a query leaves none behind.
            string directory = Path.GetDirectoryName(FilePath) ?? FilePath;
            while (!Directory.Exists(directory) && Path.GetDirectoryName(directory) is { } above)
                directory = above;
            return FileSystemClock.Read(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a clock nothing counts as settled, and saving reports the problem with the directory.
            return FileSystemClock.Unknown;
        }
    }

    private static byte[]? TryReadAll(string file, out string? refusal)
    {
        refusal = null;
        try
        {
            if (FileStamps.IsSpecial(file))
                return null;
#if NET
            if (LinuxDirectoryReader.IsSupported)
            {
                string? reason = null;
                byte[]? content = LinuxWholeFile.TryRead(file, rights => (reason = SnapshotRefusal.Of(file, rights)) is not null);
                refusal = reason;
                return content;
            }

#endif
            if (!File.Exists(file))
                return null;
            refusal = SnapshotRefusal.Of(file, FileRights.Of(file));
            return refusal is null ? FileRetry.Default.Read(() => RegularFile.ReadBytes(file)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Absent, or counts as absent: only time is lost.
            return null;
        }
    }
}
