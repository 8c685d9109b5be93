namespace WorkspaceSdk.Declarations;

/// <summary>The items <c>WorkspaceFiles</c> of a marker, in MSBuild's order.</summary>
/// <param name="file">The marker, absolute.</param>
internal sealed class LiteralGroups(string file)
{
    private readonly List<DeclaredItem> _items = [];
    private readonly Dictionary<string, UnknownPart> _unknown = new(StringComparer.Ordinal);

    /// <summary>Gets the items that are known.</summary>
    public IReadOnlyList<DeclaredItem> Items => _items;

    /// <summary>Gets the names of the groups with an entry that only a build knows, each with the reason.</summary>
    public IReadOnlyDictionary<string, UnknownPart> Unknown => _unknown;

    /// <summary>Gets the part of the marker that may declare any further group; null when there is none.</summary>
    public UnknownPart? Others { get; private set; }

    /// <summary>Applies the includes, updates and removals of an element.</summary>
    /// <param name="item">The element, whose names are known.</param>
    /// <param name="unknown">The reason why only a build knows its effect; null when it is known.</param>
    /// <param name="count">Called for each item that an update changes.</param>
    public void Read(LiteralItem item, UnknownPart? unknown, Action count)
    {
        if (unknown is not null)
        {
            ReadUnknown(item, unknown);
            return;
        }

        if (item.Removed.Count > 0)
        {
            _items.RemoveAll(group => IsAmong(item.Removed, group.Name));
            foreach (string name in _unknown.Keys.Where(name => IsAmong(item.Removed, name)).ToList())
                _unknown.Remove(name);
        }

        for (int i = 0; i < _items.Count && item.Updated.Count > 0; i++)
        {
            if (!IsAmong(item.Updated, _items[i].Name))
                continue;
            count();
            _items[i] = _items[i].With(item.Metadata);
        }

        _items.AddRange(item.Included.Select(name => new DeclaredItem(name, file, item.Metadata)));
    }

    /// <summary>Records a part of the marker that may include, update or remove any group.</summary>
    public void Forget(UnknownPart part)
    {
        Others ??= part;
        foreach (DeclaredItem group in _items)
            Take(group.Name, part);
    }

    private void ReadUnknown(LiteralItem item, UnknownPart unknown)
    {
        foreach (string name in item.Included)
            Take(name, unknown);
        foreach (DeclaredItem group in _items
            .Where(group => IsAmong(item.Updated, group.Name) || IsAmong(item.Removed, group.Name))
            .ToList())
        {
            Take(group.Name, unknown);
            _items.Remove(group);
        }
    }

    // One reason is enough.
    private void Take(string name, UnknownPart part) => _unknown[name] = _unknown.TryGetValue(name, out UnknownPart? first) ? first : part;

    private static bool IsAmong(IReadOnlyList<string> names, string name) =>
        names.Any(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
}
