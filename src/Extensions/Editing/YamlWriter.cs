using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Extensions;

/// <summary>Writes values as YAML.</summary>
/// <param name="newLine">The line end.</param>
/// <param name="unit">The indentation of one level, in blanks.</param>
internal sealed partial class YamlWriter(string newLine, string unit)
{
    private static readonly HashSet<string> Reserved =
        new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary>Gets the indentation of one level.</summary>
    public string Unit { get; } = unit;

    /// <summary>Returns a value with entries on its own lines, without a line end after the last.</summary>
    public string Lines(JsonNode value, string indent)
    {
        var lines = new StringBuilder();
        Write(lines, value, indent);
        return lines.ToString();
    }

    /// <summary>Returns a value on one line.</summary>
    public static string InLine(JsonNode? value) => value switch
    {
        JsonObject section => "{" + string.Join(", ", section.Select(static entry => InLine(entry.Key, entry.Value))) + "}",
        JsonArray list => "[" + string.Join(", ", list.Select(InLine)) + "]",
        _ => JsonScalar.IsText(value, out string? text) ? Text(text) : value?.ToJsonString() ?? "null",
    };

    /// <summary>Returns a key and its value on one line.</summary>
    public static string InLine(string key, JsonNode? value) => Text(key) + ": " + InLine(value);

    private void Write(StringBuilder lines, JsonNode value, string indent)
    {
        string before = indent;
        if (value is JsonObject section)
        {
            foreach ((string key, JsonNode? item) in section)
            {
                lines.Append(before).Append(Text(key)).Append(':');
                before = newLine + indent;
                if (item is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
                    Write(lines.Append(newLine), item, indent + Unit);
                else
                    lines.Append(' ').Append(InLine(item));
            }

            return;
        }

        foreach (JsonNode? item in value.AsArray())
        {
            lines.Append(before).Append("- ");
            before = newLine + indent;
            if (item is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
                lines.Append(Lines(item, indent + "  ").AsSpan(indent.Length + 2));
            else
                lines.Append(InLine(item));
        }
    }

    // Without quotes only if every reader of YAML reads it as text.
    private static string Text(string text) => PlainPattern().IsMatch(text) && !Reserved.Contains(text) ? text : QuotedText.Of(text);

    [GeneratedRegex(@"^[A-Za-z_][\w./-]*( [\w./-]+)*\z", RegexOptions.ECMAScript)]
    private static partial Regex PlainPattern();
}
