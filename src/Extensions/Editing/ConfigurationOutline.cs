using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// The parts of one text of a configuration file, and the texts with one change. What a change does not concern stays as it is
/// written, comments included. A text that is made here has to be read again: only that shows what it means.
/// </summary>
/// <param name="text">A text that follows the rules of its format.</param>
internal abstract class ConfigurationOutline(string text)
{
    /// <summary>Gets the section at the top.</summary>
    public abstract OutlineNode Root { get; }

    /// <summary>Gets the text.</summary>
    protected string Text { get; } = text;

    /// <summary>Gets what ends a line in this text.</summary>
    protected string NewLine { get; } = TextLines.NewLineOf(text);

    /// <summary>Gets what a level is indented by in this text.</summary>
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

    /// <summary>Determines whether the value of an entry can be replaced where it is; otherwise it is removed and added.</summary>
    public virtual bool CanReplace(OutlineEntry entry) => true;

    /// <summary>Returns the text with another value of an entry.</summary>
    /// <exception cref="EditRefusedException">The format has no way to write it there.</exception>
    public abstract string Replace(OutlineNode container, OutlineEntry entry, JsonNode? value);

    /// <summary>Returns the text with more entries of a section, behind those that are there.</summary>
    /// <exception cref="EditRefusedException">The format has no way to write it there.</exception>
    public abstract string Add(OutlineNode section, JsonObject entries);

    /// <summary>Returns the text with more values of a list, behind those that are there.</summary>
    /// <exception cref="EditRefusedException">The format has no way to write it there.</exception>
    public abstract string Append(OutlineNode list, JsonArray values);

    /// <summary>Returns the text without an entry, and without a comment on its last line.</summary>
    /// <exception cref="EditRefusedException">The entry shares its lines with others.</exception>
    public abstract string Remove(OutlineNode container, int index);

    /// <summary>Determines whether a value has entries.</summary>
    protected static bool HasEntries(JsonNode? value) => value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 };
}

/// <summary>Reports a change that cannot be made in a text.</summary>
/// <param name="reason">Why, as a part of a sentence.</param>
/// <param name="advice">What to do, as a sentence.</param>
internal sealed class EditRefusedException(string reason, string advice) : Exception(reason)
{
    /// <summary>Gets what to do, as a sentence.</summary>
    public string Advice { get; } = advice;
}
