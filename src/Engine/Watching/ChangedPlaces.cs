#if NET
namespace WorkspaceSdk.Watching;

/// <summary>Where something may have changed, gathered from events. Used by one thread.</summary>
internal sealed class ChangedPlaces
{
    private readonly List<(string Old, string New)> renames = [];

    /// <summary>Whether events were lost, so that anything may have changed.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Paths that came, went, or were renamed: they may be directories with all in them.</summary>
    public HashSet<string> Moved { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths whose content was written, or that were replaced.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds what an event says.</summary>
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
                renames.Add((change.OldPath!, change.Path));
                Moved.Add(change.OldPath!);
                goto default;
            default:
                Moved.Add(change.Path);
                Written.Add(change.Path);
                break;
        }
    }

    /// <summary>What the path of an entry was before all renames, of itself or of a directory above it.</summary>
    public string Before(string path)
    {
        for (int i = renames.Count - 1; i >= 0; i--)
        {
            (string old, string now) = renames[i];
            if (path == now || (path.Length > now.Length && path[now.Length] == '/' && path.StartsWith(now, StringComparison.Ordinal)))
                path = string.Concat(old, path.AsSpan(now.Length));
        }

        return path;
    }
}
#endif
