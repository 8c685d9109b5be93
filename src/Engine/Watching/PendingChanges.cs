namespace WorkspaceSdk.Watching;

/// <summary>Joins the events about each path until they are taken. Used by one thread.</summary>
internal sealed class PendingChanges
{
    private readonly Dictionary<string, FileChange> changes = new(StringComparer.Ordinal);

    /// <summary>Whether there is nothing to take.</summary>
    public bool IsEmpty => changes.Count == 0;

    /// <summary>Adds an event.</summary>
    public void Add(FileChange change)
    {
        if (!changes.TryGetValue(change.Path, out FileChange? before))
        {
            changes[change.Path] = change;
            return;
        }

        switch (before.Kind, change.Kind)
        {
            // Made and removed again: nobody need know.
            case (FileChangeKind.Created, FileChangeKind.Deleted):
                changes.Remove(change.Path);
                break;
            // Replaced, as editors do when they save.
            case (FileChangeKind.Deleted, FileChangeKind.Created):
                changes[change.Path] = change with { Kind = FileChangeKind.Changed };
                break;
            case (FileChangeKind.Created or FileChangeKind.Renamed, FileChangeKind.Changed):
                break;
            default:
                changes[change.Path] = change;
                break;
        }
    }

    /// <summary>Takes all, in ordinal order of path.</summary>
    public List<FileChange> Take()
    {
        List<FileChange> taken = [.. changes.Values.OrderBy(static c => c.Path, StringComparer.Ordinal)];
        changes.Clear();
        return taken;
    }
}
