namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents entries within brackets, with commas between them: in JSON, in the flow style of YAML, in arrays and inline tables of TOML.
/// </summary>
/// <param name="text">The whole text.</param>
/// <param name="node">The section or list, from its opening bracket to its closing one.</param>
/// <param name="hasSlashComments">Whether comments are those of JSON; otherwise they begin with <c>#</c>.</param>
internal sealed class BracketList(string text, OutlineNode node, bool hasSlashComments)
{
    private readonly string _newLine = TextLines.NewLineOf(text);

    /// <summary>Returns the text with more entries, each on its own line if the first entry is.</summary>
    /// <param name="prefersLines">Whether the first entries of an empty list get their own lines.</param>
    /// <param name="unit">The indentation of one level.</param>
    /// <param name="write">Returns the entries, for lines with the given indentation, or for one line if it is null.</param>
    public string Insert(bool prefersLines, string unit, Func<string?, IEnumerable<string>> write)
    {
        if (node.Entries.Count == 0)
            return Fill(prefersLines, unit, write);
        int lastEnd = node.Entries[^1].Value.End, behind = Skip(lastEnd, isInLine: false);
        bool hasComma = IsComma(behind);
        int after = hasComma ? behind + 1 : lastEnd;
        if (text.IndexOf('\n', node.Start, node.Entries[0].Start - node.Start) < 0)
            return text.Insert(after, (hasComma ? " " : ", ") + string.Join(", ", write(null)));

        string indent = TextLines.IndentOf(text, node.Entries[0].Start);
        int tail = Skip(after, isInLine: true);
        string lines = _newLine + indent + string.Join("," + _newLine + indent, write(indent));
        return text[..lastEnd] + (hasComma ? "" : ",") + text[lastEnd..tail] + lines + (hasComma ? "," : "") + text[tail..];
    }

    /// <summary>Returns the text without an entry.</summary>
    public string Remove(int index)
    {
        OutlineEntry entry = node.Entries[index];
        int from = entry.Start, to = entry.Value.End, behind = Skip(to, isInLine: false);
        bool hasComma = IsComma(behind);
        if (hasComma)
            to = behind + 1;
        if (!hasComma && index > 0 && !TextLines.IsFirst(text, from))
            return text.Remove(node.Entries[index - 1].Value.End, to - node.Entries[index - 1].Value.End);

        int tail = Skip(to, isInLine: true);
        bool hasOwnLines = TextLines.IsFirst(text, from) && tail == TextLines.EndOf(text, tail);
        if (hasOwnLines)
            (from, to) = (TextLines.StartOf(text, from), TextLines.StartOfNext(text, tail));
        else if (hasComma)
            to += text.AsSpan(to).Length - text.AsSpan(to).TrimStart(" \t").Length;
        string result = text.Remove(from, to - from);
        if (hasComma || index == 0)
            return result;
        int comma = Skip(node.Entries[index - 1].Value.End, isInLine: false);
        return IsComma(comma) ? result.Remove(comma, 1) : result;
    }

    private string Fill(bool prefersLines, string unit, Func<string?, IEnumerable<string>> write)
    {
        int close = node.End - 1;
        string inner = text[(node.Start + 1)..close].TrimEnd();
        if (inner.Length == 0 && !prefersLines)
            return text[..(node.Start + 1)] + string.Join(", ", write(null)) + text[close..];
        string own = TextLines.IndentOf(text, node.Start), indent = own + unit;
        string lines = string.Join("," + _newLine + indent, write(indent));
        return text[..(node.Start + 1)] + inner + _newLine + indent + lines + _newLine + own + text[close..];
    }

    private bool IsComma(int at) => at < text.Length && text[at] == ',';

    // Skips blanks and comments; within the line, stops at its end.
    private int Skip(int at, bool isInLine)
    {
        while (at < text.Length)
        {
            if (text[at] is '\n' or '\r' && isInLine)
                return at;
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (hasSlashComments && string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
                at = text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2;
            else if (hasSlashComments ? string.CompareOrdinal(text, at, "//", 0, 2) == 0 : text[at] == '#')
                at = TextLines.EndOf(text, at);
            else
                return at;
        }

        return at;
    }
}
