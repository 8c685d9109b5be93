using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents the parts of a configuration file's text, and makes the text with one change. Everything else stays unchanged, comments
/// included. The caller must read the new text again: only that shows its meaning.
/// </summary>
/// <param name="text">A text that follows the rules of its format.</param>
internal abstract class ConfigurationOutline(string text)
{
    /// <summary>Gets the section at the top.</summary>
    public abstract OutlineNode Root { get; }

    /// <summary>Gets the text.</summary>
    protected string Text { get; } = text;

    /// <summary>Gets the line end of this text.</summary>
    protected string NewLine { get; } = TextLines.NewLineOf(text);

    /// <summary>Gets the indentation of one level in this text.</summary>
    protected string Unit { get; } = TextLines.UnitOf(text);

    /// <summary>Reads a text.</summary>
    /// <param name="ending">One of <see cref="ConfigurationFormats.Endings"/>.</param>
    /// <param name="text">A text that follows the rules of the format.</param>
    public static ConfigurationOutline Of(string ending, string text) => ending switch
    {
        ".json" => new JsonOutline(text),
        ".toml" => new TomlOutline(text),
        _ => new YamlOutline(text),
    };

    /// <summary>Determines whether the value of an entry can be replaced in place; otherwise it is removed and added.</summary>
    public virtual bool CanReplace(OutlineEntry entry) => true;

    /// <summary>Returns the text with another value of an entry.</summary>
    /// <exception cref="EditRefusedException">The format cannot express the value there.</exception>
    public abstract string Replace(OutlineNode container, OutlineEntry entry, JsonNode? value);

    /// <summary>Returns the text with more entries of a section, after the existing ones.</summary>
    /// <exception cref="EditRefusedException">The format cannot express the value there.</exception>
    public abstract string Add(OutlineNode section, JsonObject entries);

    /// <summary>Returns the text with more values of a list, after the existing ones.</summary>
    /// <exception cref="EditRefusedException">The format cannot express the value there.</exception>
    public abstract string Append(OutlineNode list, JsonArray values);

    /// <summary>Returns the text without an entry, and without a comment on its last line.</summary>
    /// <exception cref="EditRefusedException">The entry shares its lines with others.</exception>
    public abstract string Remove(OutlineNode container, int index);

    /// <summary>Determines whether a value has entries.</summary>
    protected static bool HasEntries(JsonNode? value) => value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 };
}

/// <summary>Reports a change that cannot be made in a text.</summary>
/// <param name="reason">The reason, as a clause.</param>
/// <param name="advice">The advice, as a sentence.</param>
internal sealed class EditRefusedException(string reason, string advice) : Exception(reason)
{
    /// <summary>Gets the advice, as a sentence.</summary>
    public string Advice { get; } = advice;
}
