using WorkspaceSdk.Snapshots;
#if NET
using System.Diagnostics;
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>
/// What a query found, kept in a file, so that the next run can tell what changed. A change that alters neither the type nor the size nor
/// the time of writing of an entry is not seen. Not thread-safe.
/// </summary>
public sealed class Snapshot
{
    private readonly string key;

    private Snapshot(string key, IReadOnlyList<FileEntry> entries)
    {
        this.key = key;
        Entries = entries;
    }

    /// <summary>The entries, ordinal by path.</summary>
    public IReadOnlyList<FileEntry> Entries { get; private set; }

    /// <summary>Reads a snapshot from a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">What the snapshot is of: a file saved with another key counts as absent.</param>
    /// <returns>An empty snapshot when the file is absent, damaged, of another version, or has another key.</returns>
    /// <exception cref="UnauthorizedAccessException">The file exists and may not be read.</exception>
    public static Snapshot Load(string file, string key = "")
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Snapshot(key, []);
        }

        return new Snapshot(key, SnapshotFormat.TryRead(content, key) ?? []);
    }

    /// <summary>Takes what is there now, and says how it differs from before.</summary>
    /// <param name="current">What a query finds now, with <see cref="FileQuery.IncludeMetadata"/> set.</param>
    /// <exception cref="ArgumentException">An entry carries no time of writing, or is there twice.</exception>
    public SnapshotChanges Refresh(IEnumerable<FileEntry> current)
    {
#if NET
        Activity? activity = WorkspaceTelemetry.Start("refresh");
        try
        {
            SnapshotChanges changes = Compare(current);
            activity?.SetTag("workspace.results", Entries.Count);
            activity?.SetTag("workspace.changes", changes.Added.Count + changes.Removed.Count + changes.Modified.Count);
            return changes;
        }
        finally
        {
            WorkspaceTelemetry.Stop(activity);
        }
#else
        return Compare(current);
#endif
    }

    /// <summary>Writes the snapshot, through a temporary file beside it, so that a reader sees the old or the new one whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string file)
    {
        string temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, SnapshotFormat.Write(key, Entries));
#if NET
            File.Move(temporary, file, overwrite: true);
#else
            if (File.Exists(file))
                File.Replace(temporary, file, null);
            else
                File.Move(temporary, file);
#endif
        }
        finally
        {
            // Gone already unless something failed; File.Delete does not mind.
            File.Delete(temporary);
        }
    }

    private SnapshotChanges Compare(IEnumerable<FileEntry> current)
    {
        var now = new Dictionary<string, FileEntry>(StringComparer.Ordinal);
        foreach (FileEntry entry in current ?? throw new ArgumentNullException(nameof(current)))
        {
            if (entry.Modified is null)
                throw new ArgumentException($"The entry '{entry.Path}' carries no metadata. Set FileQuery.IncludeMetadata.", nameof(current));
            now.Add(entry.Path, entry);
        }

        List<FileEntry> removed = [], modified = [];
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileEntry entry in Entries)
        {
            before.Add(entry.Path);
            if (!now.TryGetValue(entry.Path, out FileEntry same))
                removed.Add(entry);
            else if (same != entry)
                modified.Add(same);
        }

        Entries = [.. now.Values.OrderBy(static e => e.Path, StringComparer.Ordinal)];
        return new SnapshotChanges([.. Entries.Where(e => !before.Contains(e.Path))], removed, modified);
    }
}
