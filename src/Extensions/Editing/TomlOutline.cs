using System.Text;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents the parts of a TOML text. A table is one section, even if its lines are in several places.</summary>
internal sealed class TomlOutline : ConfigurationOutline
{
    /// <summary>Reads a text.</summary>
    public TomlOutline(string text)
        : base(text) => Root = TomlOutlineReader.Read(text);

    /// <inheritdoc/>
    public override OutlineNode Root { get; }

    /// <inheritdoc/>
    public override bool CanReplace(OutlineEntry entry) => entry.Value is not (TomlSectionNode or TomlTablesNode);

    /// <inheritdoc/>
    public override string Replace(OutlineNode container, OutlineEntry entry, JsonNode? value) =>
        Text[..entry.Value.Start] + TomlWriter.InLine(value) + Text[entry.Value.End..];

    /// <inheritdoc/>
    public override string Add(OutlineNode section, JsonObject entries)
    {
        if (section is not TomlSectionNode table)
            return new BracketList(Text, section, hasSlashComments: false)
                .Insert(prefersLines: false, Unit, _ => entries.Select(static entry => TomlWriter.InLine(entry.Key, entry.Value)));
        ILookup<bool, KeyValuePair<string, JsonNode?>> parts =
            entries.ToLookup(entry => table.Path is not null && entry.Value is JsonObject { Count: > 0 });
        string text = Text;
        if (parts[false].Any())
            text = table.InsertAt >= 0 ? InsertLines(table, parts[false]) : AppendTable(text, table, parts[false]);
        foreach ((string name, JsonNode? value) in parts[true])
            text = AppendTables(text, lines => new TomlWriter(lines, NewLine).WriteTable([.. table.Path!, name], value!.AsObject()));
        return text;
    }

    /// <inheritdoc/>
    public override string Append(OutlineNode list, JsonArray values)
    {
        if (list is not TomlTablesNode tables)
            return new BracketList(Text, list, hasSlashComments: false)
                .Insert(prefersLines: false, Unit, _ => values.Select(TomlWriter.InLine));
        if (tables.Path is not { } path || values.Any(static value => value is not JsonObject))
            throw new EditRefusedException("the list is an array of tables, and the value is none", "Give a section.");
        string text = Text;
        foreach (JsonNode? value in values)
            text = AppendTables(text, lines => new TomlWriter(lines, NewLine).WriteItem(path, value!.AsObject()));
        return text;
    }

    /// <inheritdoc/>
    public override string Remove(OutlineNode container, int index)
    {
        if (container.IsInBrackets)
            return new BracketList(Text, container, hasSlashComments: false).Remove(index);
        string text = Text;
        foreach ((int from, int to) in LinesOf(container.Entries[index]).OrderByDescending(static lines => lines.From))
            text = text.Remove(from, to - from);
        return text;
    }

    private IEnumerable<(int From, int To)> LinesOf(OutlineEntry entry)
    {
        if (CanReplace(entry))
            return [(TextLines.StartOf(Text, entry.Start), TextLines.StartOfNext(Text, entry.Value.End))];
        IEnumerable<(int, int)> headers = entry.Value is TomlSectionNode section
            ? section.Headers.Select(at => (TextLines.StartOf(Text, at), TextLines.StartOfNext(Text, at)))
            : [];
        return headers.Concat(entry.Value.Entries.SelectMany(LinesOf));
    }

    private string InsertLines(TomlSectionNode table, IEnumerable<KeyValuePair<string, JsonNode?>> entries)
    {
        string lines = string.Concat(entries.Select(
            entry => table.Indent + table.Prefix + TomlWriter.InLine(entry.Key, entry.Value) + NewLine));
        if (table.InsertAt == Text.Length)
            return TextLines.AppendLines(Text, lines, NewLine);
        bool isBeforeTable = table == Root && Text[table.InsertAt] is '[' or '#';
        return Text.Insert(table.InsertAt, isBeforeTable ? lines + NewLine : lines);
    }

    private string AppendTable(string text, TomlSectionNode table, IEnumerable<KeyValuePair<string, JsonNode?>> entries)
    {
        string[] path = table.Path
            ?? throw new EditRefusedException("the section is defined by its parts within a list", "Edit the file.");
        return AppendTables(text, lines => new TomlWriter(lines, NewLine).WriteTable(path, new JsonObject(
            entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))));
    }

    private string AppendTables(string text, Action<StringBuilder> write)
    {
        var lines = new StringBuilder();
        write(lines);
        return TextLines.AppendLines(text, (text.Length == 0 ? "" : NewLine) + lines, NewLine);
    }
}
