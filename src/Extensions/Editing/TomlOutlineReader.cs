using System.Globalization;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace WorkspaceSdk.Extensions;

/// <summary>Finds the parts of a TOML text by the spans of its syntax.</summary>
/// <param name="text">A text that <see cref="TomlFormat"/> has read.</param>
internal sealed class TomlOutlineReader(string text)
{
    /// <summary>Reads the table at the top.</summary>
    public static TomlSectionNode Read(string text) => new TomlOutlineReader(text).Read(SyntaxParser.Parse(text));

    private TomlSectionNode Read(DocumentSyntax document)
    {
        var root = new TomlSectionNode([]);
        AddAll(root, document.KeyValues);
        if (root.InsertAt < 0)
            root.InsertAt = document.Tables.FirstOrDefault() is { } first
                ? AboveComments(first.OpenBracket!.Span.Start.Offset)
                : text.Length;
        foreach (TableSyntaxBase table in document.Tables)
        {
            string[] names = TomlTree.NamesOf(table.Name!);
            TomlSectionNode above = Descend(root, names.AsSpan(..^1));
            TomlSectionNode section = table is TableArraySyntax ? AddToTables(above, names[^1]) : Child(above, names[^1]);
            int header = table.OpenBracket!.Span.Start.Offset;
            section.Headers.Add(header);
            (section.Indent, section.InsertAt) = (TextLines.IndentOf(text, header), TextLines.StartOfNext(text, header));
            AddAll(section, table.Items);
        }

        return root;
    }

    private static TomlSectionNode Descend(TomlSectionNode from, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            from = Child(from, name);
        return from;
    }

    private static TomlSectionNode Child(TomlSectionNode above, string name)
    {
        OutlineNode? known = above.Entries.Find(entry => entry.Name == name)?.Value;
        if (known is TomlTablesNode tables)
            return (TomlSectionNode)tables.Entries[^1].Value;
        if (known is TomlSectionNode section)
            return section;
        var added = new TomlSectionNode(above.Path is null ? null : [.. above.Path, name]);
        above.Entries.Add(new OutlineEntry(name, -1, -1, added));
        return added;
    }

    private static TomlSectionNode AddToTables(TomlSectionNode above, string name)
    {
        if (above.Entries.Find(entry => entry.Name == name)?.Value is not TomlTablesNode tables)
        {
            tables = new TomlTablesNode(above.Path is null ? null : [.. above.Path, name]);
            above.Entries.Add(new OutlineEntry(name, -1, -1, tables));
        }

        var item = new TomlSectionNode(path: null);
        tables.Entries.Add(new OutlineEntry(Index(tables), -1, -1, item));
        return item;
    }

    private void AddAll(TomlSectionNode section, SyntaxList<KeyValueSyntax> items)
    {
        foreach (KeyValueSyntax item in items)
        {
            string[] names = TomlTree.NamesOf(item.Key!);
            OutlineNode value = NodeOf(item.Value!);
            int start = item.Key!.Span.Start.Offset;
            TomlSectionNode owner = section;
            Place(owner, start, value);
            foreach (string name in names.AsSpan(..^1))
            {
                TomlSectionNode below = Child(owner, name);
                // A header must not define a table again that keys with dots define.
                (below.Path, below.Prefix) = (null, owner.Prefix + TomlWriter.Key(name) + ".");
                Place(below, start, value);
                owner = below;
            }

            owner.Entries.Add(new OutlineEntry(names[^1], start, value.Start, value));
        }
    }

    private void Place(TomlSectionNode section, int start, OutlineNode value) =>
        (section.Indent, section.InsertAt) = (TextLines.IndentOf(text, start), TextLines.StartOfNext(text, value.End));

    private static OutlineNode NodeOf(ValueSyntax value)
    {
        int start = value.Span.Start.Offset, end = value.Span.End.Offset + 1;
        switch (value)
        {
            case ArraySyntax array:
                var list = new OutlineNode(OutlineKind.List, start, end) { IsInBrackets = true };
                foreach (ArrayItemSyntax item in array.Items)
                {
                    OutlineNode node = NodeOf(item.Value!);
                    list.Entries.Add(new OutlineEntry(Index(list), node.Start, node.Start, node));
                }

                return list;
            case InlineTableSyntax table:
                var section = new OutlineNode(OutlineKind.Section, start, end) { IsInBrackets = true };
                foreach (InlineTableItemSyntax item in table.Items)
                {
                    OutlineNode node = NodeOf(item.KeyValue!.Value!);
                    string name = string.Join(':', TomlTree.NamesOf(item.KeyValue.Key!));
                    section.Entries.Add(new OutlineEntry(name, item.KeyValue.Key!.Span.Start.Offset, node.Start, node));
                }

                return section;
            default:
                return new OutlineNode(OutlineKind.Scalar, start, end) { Text = TomlTree.TextOf(value) };
        }
    }

    // Comments directly above a header belong to it.
    private int AboveComments(int header)
    {
        int at = TextLines.StartOf(text, header);
        while (at > 0 && text[TextLines.StartOf(text, at - 1)] == '#')
            at = TextLines.StartOf(text, at - 1);
        return at;
    }

    private static string Index(OutlineNode list) => list.Entries.Count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Represents a table, even if its lines are in several places.</summary>
/// <param name="path">The names in its header; null if no header may name it.</param>
internal sealed class TomlSectionNode(string[]? path) : OutlineNode(OutlineKind.Section, 0, 0)
{
    /// <summary>Gets or sets the names in its header; null if no header may name it.</summary>
    public string[]? Path { get; set; } = path;

    /// <summary>Gets the offsets of its headers.</summary>
    public List<int> Headers { get; } = [];

    /// <summary>Gets or sets the offset for a line with one more key; -1 if there is none.</summary>
    public int InsertAt { get; set; } = -1;

    /// <summary>Gets or sets the indentation of such a line.</summary>
    public string Indent { get; set; } = "";

    /// <summary>Gets or sets the text before the key in such a line.</summary>
    public string Prefix { get; set; } = "";
}

/// <summary>Represents an array of tables.</summary>
/// <param name="path">The names in its headers; null if it is part of another array.</param>
internal sealed class TomlTablesNode(string[]? path) : OutlineNode(OutlineKind.List, 0, 0)
{
    /// <summary>Gets the names in its headers; null if it is part of another array.</summary>
    public string[]? Path { get; } = path;
}
