namespace WorkspaceSdk.Watching;

/// <summary>Collects the paths where something may have changed, from events. Used by one thread.</summary>
internal sealed class ChangedPaths
{
    private readonly List<(string Old, string New)> _renames = [];

    /// <summary>Gets whether events were lost, so that anything may have changed.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Gets the paths that were created, deleted or renamed: they may be directories with content.</summary>
    public HashSet<string> Moved { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the paths whose content was written, or that were replaced.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets whether there was no event.</summary>
    public bool IsEmpty => !IsIncomplete && Moved.Count == 0 && Written.Count == 0;

    /// <summary>Adds the path of an event.</summary>
    /// <param name="change">The event.</param>
    /// <param name="most">The maximum number of separate places; above it, anything may have changed.</param>
    public void Add(ChangeEvent change, int most)
    {
        Add(change);
        Bound(most);
    }

    /// <summary>Adds later places.</summary>
    /// <param name="later">The later places.</param>
    /// <param name="most">The maximum number of separate places; above it, anything may have changed.</param>
    public void Add(ChangedPaths later, int most)
    {
        IsIncomplete |= later.IsIncomplete;
        _renames.AddRange(later._renames);
        Moved.UnionWith(later.Moved);
        Written.UnionWith(later.Written);
        Bound(most);
    }

    /// <summary>Adds the path of an event.</summary>
    public void Add(ChangeEvent change)
    {
        switch (change.Kind)
        {
            case FileChangeKind.Overflow:
                IsIncomplete = true;
                break;
            case FileChangeKind.Changed:
                Written.Add(change.Path);
                break;
            case FileChangeKind.Renamed:
                _renames.Add((change.OldPath!, change.Path));
                Moved.Add(change.OldPath!);
                goto default;
            default:
                Moved.Add(change.Path);
                Written.Add(change.Path);
                break;
        }
    }

    // A full scan finds all differences, a rename as a deletion and a creation.
    private void Bound(int most)
    {
        if (_renames.Count + Moved.Count + Written.Count <= most)
            return;
        IsIncomplete = true;
        _renames.Clear();
        Moved.Clear();
        Written.Clear();
    }

    /// <summary>Returns the path of an entry before all renames, of the entry itself or of a directory above it.</summary>
    public string Before(string path)
    {
        for (int i = _renames.Count - 1; i >= 0; i--)
        {
            (string old, string now) = _renames[i];
            if (path == now || (path.Length > now.Length && path[now.Length] == '/' && path.StartsWith(now, StringComparison.Ordinal)))
                path = path.Remove(0, now.Length).Insert(0, old);
        }

        return path;
    }
}
