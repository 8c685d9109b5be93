namespace WorkspaceSdk.Extensions;

/// <summary>Represents a table of a TOML file while it is read: later lines may add to it.</summary>
/// <param name="node">The part of the tree.</param>
internal sealed class TomlSection(SectionNode node)
{
    private readonly Dictionary<string, object> _entries = new(StringComparer.Ordinal);

    /// <summary>Gets the part of the tree.</summary>
    public SectionNode Node { get; } = node;

    /// <summary>Gets or sets a value that indicates whether a header defined it; a second header must not.</summary>
    public bool IsDefined { get; set; }

    /// <summary>Adds a value that cannot be extended later.</summary>
    /// <exception cref="ConfigurationSyntaxException">The name is in use.</exception>
    public void AddValue(string name, ConfigurationNode value, TextPlace place) => Add(name, value, value, place);

    /// <summary>Gets the table of a name, or adds one; for an array of tables, the last one.</summary>
    /// <exception cref="ConfigurationSyntaxException">The name belongs to a value.</exception>
    public TomlSection Table(string name, TextPlace place)
    {
        if (_entries.TryGetValue(name, out object? known))
            return known as TomlSection
                ?? (known as TomlTables)?.Last
                ?? throw new ConfigurationSyntaxException(place, $"The key '{name}' has a value already, so it cannot be a table.");
        var table = new TomlSection(new SectionNode(place));
        Add(name, table, table.Node, place);
        return table;
    }

    /// <summary>Adds a table to an array of tables; adds the array if it does not exist.</summary>
    /// <exception cref="ConfigurationSyntaxException">The name belongs to something else.</exception>
    public TomlSection AddToArray(string name, TextPlace place)
    {
        if (!_entries.TryGetValue(name, out object? known))
        {
            var tables = new TomlTables(new ListNode(place));
            Add(name, tables, tables.Node, place);
            known = tables;
        }

        return (known as TomlTables)?.Add(place)
            ?? throw new ConfigurationSyntaxException(place, $"The key '{name}' is there already, and is no array of tables.");
    }

    private void Add(string name, object entry, ConfigurationNode node, TextPlace place)
    {
        if (!_entries.TryAdd(name, entry))
            throw new ConfigurationSyntaxException(place, $"The key '{name}' is there twice.");
        Node.Entries.Add(new(name, node));
    }
}
