using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents the parts of a YAML text.</summary>
internal sealed class YamlOutline : ConfigurationOutline
{
    private readonly YamlWriter _writer;

    /// <summary>Reads a text.</summary>
    public YamlOutline(string text)
        : base(text)
    {
        Root = new YamlOutlineReader(text).Read();
        _writer = new YamlWriter(NewLine, Unit.Contains('\t', StringComparison.Ordinal) ? "  " : Unit);
    }

    /// <inheritdoc/>
    public override OutlineNode Root { get; }

    /// <inheritdoc/>
    public override string Replace(OutlineNode container, OutlineEntry entry, JsonNode? value)
    {
        OutlineNode old = entry.Value;
        if (HasEntries(value) && !container.IsInBrackets)
        {
            string indent = Column(entry.Start);
            string lines = container.Kind == OutlineKind.Section
                ? NewLine + _writer.Lines(value!, indent + _writer.Unit)
                : " " + _writer.Lines(value!, indent + "  ").TrimStart();
            return Text[..entry.ValueStart] + lines + Text[old.End..];
        }

        string written = YamlWriter.InLine(value);
        bool isInLine = old.End > old.Start && (old.IsInBrackets || old.Kind is OutlineKind.Scalar or OutlineKind.Alias);
        return isInLine
            ? Text[..old.Start] + written + Text[old.End..]
            : Text[..entry.ValueStart] + " " + written + Text[old.End..];
    }

    /// <inheritdoc/>
    public override string Add(OutlineNode section, JsonObject entries)
    {
        if (section.IsInBrackets)
            return new BracketList(Text, section, hasSlashComments: false)
                .Insert(prefersLines: false, Unit, _ => entries.Select(static entry => YamlWriter.InLine(entry.Key, entry.Value)));
        return section.Entries.Count == 0
            ? TextLines.AppendLines(Text, _writer.Lines(entries, "") + NewLine, NewLine)
            : InsertBehind(section, entries);
    }

    /// <inheritdoc/>
    public override string Append(OutlineNode list, JsonArray values) => list.IsInBrackets
        ? new BracketList(Text, list, hasSlashComments: false).Insert(prefersLines: false, Unit, _ => values.Select(YamlWriter.InLine))
        : InsertBehind(list, values);

    /// <inheritdoc/>
    public override string Remove(OutlineNode container, int index)
    {
        if (container.IsInBrackets)
            return new BracketList(Text, container, hasSlashComments: false).Remove(index);
        OutlineEntry entry = container.Entries[index];
        int end = Math.Max(entry.Value.End, entry.ValueStart);
        if (TextLines.IsFirst(Text, entry.Start))
        {
            int from = TextLines.StartOf(Text, entry.Start);
            return Text.Remove(from, TextLines.StartOfNext(Text, end) - from);
        }

        // The first key after a dash: the next key takes its place.
        if (container.Kind == OutlineKind.List)
            throw new EditRefusedException("the value shares its line with others", "Put each value of the list on a line of its own.");
        int to = index + 1 < container.Entries.Count ? container.Entries[index + 1].Start : end;
        return Text.Remove(entry.Start, to - entry.Start);
    }

    private string InsertBehind(OutlineNode node, JsonNode entries)
    {
        OutlineEntry last = node.Entries[^1];
        int at = TextLines.EndOf(Text, Math.Max(last.Value.End, last.ValueStart));
        return Text.Insert(at, NewLine + _writer.Lines(entries, Column(node.Entries[0].Start)));
    }

    // After a dash the column is greater than the indentation of the line.
    private string Column(int at) => new(' ', at - TextLines.StartOf(Text, at));
}
