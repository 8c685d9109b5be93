using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Extensions;

/// <summary>Writes values as TOML.</summary>
/// <param name="lines">Receives the lines.</param>
/// <param name="newLine">The line end.</param>
internal sealed partial class TomlWriter(StringBuilder lines, string newLine)
{
    /// <summary>Returns a key, with quotes if it needs them.</summary>
    public static string Key(string name) => BarePattern().IsMatch(name) ? name : QuotedText.Of(name);

    /// <summary>Returns a value on one line.</summary>
    /// <exception cref="EditRefusedException">The value is null; TOML has no null.</exception>
    public static string InLine(JsonNode? value) => value switch
    {
        null => throw new EditRefusedException("TOML has no null", "Remove the key instead."),
        JsonObject { Count: 0 } => "{}",
        JsonObject section => "{ " + string.Join(", ", section.Select(static entry => InLine(entry.Key, entry.Value))) + " }",
        JsonArray list => "[" + string.Join(", ", list.Select(InLine)) + "]",
        _ => JsonScalar.IsText(value, out string? text) ? QuotedText.Of(text) : value.ToJsonString(),
    };

    /// <summary>Returns a key and its value on one line.</summary>
    public static string InLine(string key, JsonNode? value) => Key(key) + " = " + InLine(value);

    /// <summary>Writes a table and the tables below it.</summary>
    public void WriteTable(IReadOnlyList<string> path, JsonObject table)
    {
        ILookup<bool, KeyValuePair<string, JsonNode?>> parts = table.ToLookup(static entry => entry.Value is JsonObject { Count: > 0 });
        bool hasHeader = parts[false].Any() || !parts[true].Any();
        if (hasHeader)
            Write("[" + Name(path) + "]", parts[false]);
        foreach ((string name, JsonNode? value) in parts[true])
        {
            if (hasHeader || name != parts[true].First().Key)
                lines.Append(newLine);
            WriteTable([.. path, name], value!.AsObject());
        }
    }

    /// <summary>Writes an item of an array of tables.</summary>
    public void WriteItem(IReadOnlyList<string> path, JsonObject table) => Write("[[" + Name(path) + "]]", table);

    private void Write(string header, IEnumerable<KeyValuePair<string, JsonNode?>> entries)
    {
        lines.Append(header).Append(newLine);
        foreach ((string name, JsonNode? value) in entries)
            lines.Append(InLine(name, value)).Append(newLine);
    }

    private static string Name(IReadOnlyList<string> path) => string.Join('.', path.Select(Key));

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex BarePattern();
}
