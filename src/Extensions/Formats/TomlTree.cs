using System.Globalization;
using Tomlyn.Syntax;

namespace WorkspaceSdk.Extensions;

/// <summary>Makes a tree from the syntax of a TOML text. Each table is one part, even if its lines are in several places.</summary>
internal static class TomlTree
{
    /// <summary>Gets the beginning of a span.</summary>
    public static TextPlace PlaceOf(SourceSpan span) => new(span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Returns the tree of a document without errors.</summary>
    /// <exception cref="ConfigurationSyntaxException">A key or a table is repeated, or nested too deeply.</exception>
    public static SectionNode Of(DocumentSyntax document)
    {
        var root = new TomlSection(new SectionNode(TextPlace.Start));
        AddAll(root, document.KeyValues);
        foreach (TableSyntaxBase table in document.Tables)
        {
            string[] names = NamesOf(table.Name!);
            TextPlace place = PlaceOf(table.Name!.Span);
            TomlSection above = Descend(root, names.AsSpan(..^1), place);
            AddAll(table is TableArraySyntax ? above.AddToArray(names[^1], place) : Defined(above, names[^1], place), table.Items);
        }

        return root.Node;
    }

    private static TomlSection Defined(TomlSection above, string name, TextPlace place)
    {
        TomlSection table = above.Table(name, place);
        if (table.IsDefined)
            throw new ConfigurationSyntaxException(place, $"The table '{name}' is there twice.");
        table.IsDefined = true;
        return table;
    }

    private static TomlSection Descend(TomlSection from, ReadOnlySpan<string> names, TextPlace place)
    {
        if (names.Length > FlatKeys.MostLevels)
            throw FlatKeys.TooDeep(place);
        foreach (string name in names)
            from = from.Table(name, place);
        return from;
    }

    private static void AddAll(TomlSection table, SyntaxList<KeyValueSyntax> items)
    {
        foreach (KeyValueSyntax item in items)
            Add(table, item);
    }

    private static void Add(TomlSection table, KeyValueSyntax item)
    {
        string[] names = NamesOf(item.Key!);
        TextPlace place = PlaceOf(item.Key!.Span);
        Descend(table, names.AsSpan(..^1), place).AddValue(names[^1], NodeOf(item.Value!), place);
    }

    /// <summary>Returns the names of a key with dots.</summary>
    public static string[] NamesOf(KeySyntax key)
    {
        var names = new List<string> { NameOf(key.Key!) };
        foreach (DottedKeyItemSyntax item in key.DotKeys)
            names.Add(NameOf(item.Key!));
        return [.. names];
    }

    private static string NameOf(BareKeyOrStringValueSyntax key) =>
        key is BareKeySyntax bare ? bare.Key!.Text! : ((StringValueSyntax)key).Value!;

    private static ConfigurationNode NodeOf(ValueSyntax value)
    {
        TextPlace place = PlaceOf(value.Span);
        switch (value)
        {
            case ArraySyntax array:
                var list = new ListNode(place);
                foreach (ArrayItemSyntax item in array.Items)
                    list.Items.Add(NodeOf(item.Value!));
                return list;
            case InlineTableSyntax inline:
                var table = new TomlSection(new SectionNode(place));
                foreach (InlineTableItemSyntax item in inline.Items)
                    Add(table, item.KeyValue!);
                return table.Node;
            default:
                return new ScalarNode(place, TextOf(value));
        }
    }

    /// <summary>Returns the text of a single value. Numbers in TOML's own notations are converted to those of .NET.</summary>
    public static string TextOf(ValueSyntax value) => value switch
    {
        StringValueSyntax text => text.Value!,
        BooleanValueSyntax flag => flag.Value ? "true" : "false",
        IntegerValueSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatValueSyntax { Value: double.PositiveInfinity } => "Infinity",
        FloatValueSyntax { Value: double.NegativeInfinity } => "-Infinity",
        FloatValueSyntax { Value: double.NaN } => "NaN",
        FloatValueSyntax number => number.Token!.Text!.Replace("_", "", StringComparison.Ordinal),
        DateTimeValueSyntax time => time.Token!.Text!,
        _ => value.ToString()!.Trim(),
    };
}
