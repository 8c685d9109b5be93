namespace WorkspaceSdk.Extensions;

/// <summary>Represents an array of tables of a TOML file while it is read. Lines after its header belong to the last table.</summary>
/// <param name="node">The part of the tree.</param>
internal sealed class TomlTables(ListNode node)
{
    /// <summary>Gets the part of the tree.</summary>
    public ListNode Node { get; } = node;

    /// <summary>Gets the last table; null before the first.</summary>
    public TomlSection? Last { get; private set; }

    /// <summary>Adds a table.</summary>
    public TomlSection Add(TextPlace place)
    {
        Last = new TomlSection(new SectionNode(place)) { IsDefined = true };
        Node.Items.Add(Last.Node);
        return Last;
    }
}
