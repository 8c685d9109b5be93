namespace WorkspaceSdk.Declarations;

/// <summary>The items <c>WorkspaceDirectory</c> of a marker, in MSBuild's order. The standard ones come first.</summary>
internal sealed class LiteralDirectories
{
    private readonly List<Entry> _entries = [.. StandardDirectories.Paths.Keys.Select(static name => new Entry(name, null, null))];
    private bool _hasChanged = true;

    /// <summary>Gets the items.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Gets the part of the marker that may declare any further directory; null when there is none.</summary>
    public UnknownPart? Others { get; private set; }

    /// <summary>Applies the includes, updates and removals of an element.</summary>
    /// <param name="item">The element, whose names are known.</param>
    /// <param name="unknown">The reason why only a build knows its effect; null when it is known.</param>
    public void Read(LiteralItem item, UnknownPart? unknown)
    {
        _hasChanged = true;
        string? path = item.Metadata.TryGetValue("Path", out string? value) ? value : null;
        if (unknown is null)
            _entries.RemoveAll(entry => entry.IsAmong(item.Removed));
        for (int i = 0; i < _entries.Count && item.Updated.Count + item.Removed.Count > 0; i++)
        {
            if (unknown is not null && (_entries[i].IsAmong(item.Updated) || _entries[i].IsAmong(item.Removed)))
                _entries[i] = _entries[i] with { Unknown = unknown };
            else if (path is not null && _entries[i].IsAmong(item.Updated))
                _entries[i] = _entries[i] with { Path = path };
        }

        _entries.AddRange(item.Included.Select(name => new Entry(name, path ?? "", unknown)));
    }

    /// <summary>Records a part of the marker that may include, update or remove any directory.</summary>
    public void Forget(UnknownPart part)
    {
        Others ??= part;
        for (int i = 0; i < _entries.Count && _hasChanged; i++)
            _entries[i] = _entries[i] with { Unknown = _entries[i].Unknown ?? part };
        _hasChanged = false;
    }

    /// <summary>One item.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Path">Its path as declared; null for a standard directory, whose property holds the path.</param>
    /// <param name="Unknown">The reason why only a build knows the item; null when it is known.</param>
    internal sealed record Entry(string Name, string? Path, UnknownPart? Unknown)
    {
        /// <summary>Determines whether the item has one of the names; MSBuild ignores case in them.</summary>
        public bool IsAmong(IReadOnlyList<string> names) =>
            names.Any(other => string.Equals(other, Name, StringComparison.OrdinalIgnoreCase));
    }
}
