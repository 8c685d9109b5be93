using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents the text of a configuration file during a change. Each change is read again, and is refused if it would change other
/// values too.
/// </summary>
internal sealed class EditedText
{
    private const string EditFile = "Edit the file.";

    private readonly string _ending;
    private ConfigurationOutline? _outline;

    /// <summary>Reads a text.</summary>
    /// <param name="ending">One of <see cref="ConfigurationFormats.Endings"/>.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ConfigurationSyntaxException">The text breaks the rules of the format.</exception>
    public EditedText(string ending, string text)
    {
        (_ending, Text) = (ending, text);
        Values = Read(text);
    }

    /// <summary>Gets the text.</summary>
    public string Text { get; private set; }

    /// <summary>Gets the keys and values of the text.</summary>
    public IDictionary<string, string?> Values { get; private set; }

    private ConfigurationOutline Outline => _outline ??= ConfigurationOutline.Of(_ending, Text);

    /// <summary>Sets a value, which may have entries. Other entries of the old value are removed.</summary>
    /// <param name="path">The parts of the key; none for the whole file.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="EditRefusedException">The text has no place for the value, or other values would change too.</exception>
    public void Set(string[] path, JsonNode? value)
    {
        (OutlineNode? container, OutlineEntry? entry, OutlineNode node, string[] rest) = Find(path);
        if (rest.Length == 0)
        {
            Overwrite(path, container, entry, node, value);
            return;
        }

        switch (node.Kind)
        {
            case OutlineKind.Section:
                Apply(path, value, Outline.Add(node, new JsonObject { [rest[0]] = Within(rest.AsSpan(1..), value) }));
                break;
            case OutlineKind.List when rest[0] == node.Entries.Count.ToString(CultureInfo.InvariantCulture):
                Apply(path, value, Outline.Append(node, new JsonArray(Within(rest.AsSpan(1..), value))));
                break;
            case OutlineKind.List:
                throw new EditRefusedException(
                    $"the list has {node.Entries.Count} values, and '{rest[0]}' is not the index of the next one",
                    "Add the values in order.");
            case OutlineKind.Scalar when string.IsNullOrEmpty(node.Text):
                Apply(path, value, Outline.Replace(container!, entry!, Within(rest, value)));
                break;
            case OutlineKind.Scalar:
                throw new EditRefusedException("the key above it has a single value", "Remove that value first.");
            default:
                throw new EditRefusedException("the section is an alias of another one", EditFile);
        }
    }

    /// <summary>Removes a value and everything below it.</summary>
    /// <returns>False when there is no such value.</returns>
    /// <exception cref="EditRefusedException">Other values would change too.</exception>
    public bool Remove(string[] path)
    {
        (OutlineNode? container, OutlineEntry? entry, _, string[] rest) = Find(path);
        if (container is null || rest.Length > 0)
        {
            string key = string.Join(':', path);
            return Values.Keys.Any(other => ChangedValues.IsAtOrBelow(other, key))
                ? throw new EditRefusedException("the value comes from an alias or a merge key", EditFile)
                : false;
        }

        int index = container.Entries.IndexOf(entry!);
        string text = Outline.Remove(container, index);
        Accept(path, text, ChangedValues.WithoutItem(Values, path, container.Kind == OutlineKind.List ? index : -1));
        return true;
    }

    private (OutlineNode? Container, OutlineEntry? Entry, OutlineNode Node, string[] Missing) Find(string[] path)
    {
        OutlineNode node = Outline.Root;
        OutlineNode? container = null;
        OutlineEntry? entry = null;
        string[] rest = path;
        while (rest.Length > 0 && node.Find(rest, out int used) is { } next)
            (container, entry, node, rest) = (node, next, next.Value, rest[used..]);
        return (container, entry, node, rest);
    }

    private void Overwrite(string[] path, OutlineNode? container, OutlineEntry? entry, OutlineNode node, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject section when node.Kind == OutlineKind.Section
                && (container is null || (section.Count > 0 && node.Entries.Count > 0)):
                Merge(path, node, section);
                return;
            case JsonArray { Count: > 0 } list when node.Kind == OutlineKind.List && node.Entries.Count > 0:
                Merge(path, node, list);
                return;
            case not (JsonObject or JsonArray) when node.Kind is OutlineKind.Scalar or OutlineKind.Alias
                && Values.TryGetValue(string.Join(':', path), out string? known) && JsonScalar.AreEqual(known, value):
                return;
        }

        if (container is null)
            throw new EditRefusedException("the top of the file is a section", "Give a section.");
        if (Outline.CanReplace(entry!))
        {
            Apply(path, value, Outline.Replace(container, entry!, value));
            return;
        }

        Remove(path);
        Set(path, value);
    }

    private void Merge(string[] path, OutlineNode node, JsonObject section)
    {
        var names = new HashSet<string>(section.Select(static entry => entry.Key), StringComparer.OrdinalIgnoreCase);
        foreach (string name in node.Entries.Select(static entry => entry.Name).ToList())
        {
            if (!names.Contains(name) && !names.Any(other => ChangedValues.IsAtOrBelow(name, other)))
                Remove([.. path, name]);
        }

        // Existing entries are changed one by one; new entries are added together.
        var added = new JsonObject();
        foreach ((string name, JsonNode? value) in section)
        {
            if (Find([.. path, name]).Missing.Length == 0)
                Set([.. path, name], value);
            else
                added[name] = value?.DeepClone();
        }

        (_, _, OutlineNode now, string[] rest) = Find(path);
        if (added.Count == 0)
            return;
        if (rest.Length == 0 && now.Kind == OutlineKind.Section)
            Accept(path, Outline.Add(now, added), ChangedValues.With(Values, path, added));
        else
            Set(path, added);
    }

    private void Merge(string[] path, OutlineNode node, JsonArray list)
    {
        int count = node.Entries.Count;
        for (int i = count - 1; i >= list.Count; i--)
            Remove([.. path, i.ToString(CultureInfo.InvariantCulture)]);
        for (int i = 0; i < list.Count; i++)
            Set([.. path, i.ToString(CultureInfo.InvariantCulture)], list[i]);
    }

    // Returns the sections and lists that enclose a value.
    private static JsonNode? Within(ReadOnlySpan<string> names, JsonNode? value)
    {
        JsonNode? node = value?.DeepClone();
        for (int i = names.Length - 1; i >= 0; i--)
            node = names[i] == "0" ? new JsonArray(node) : new JsonObject { [names[i]] = node };
        return node;
    }

    private void Apply(string[] path, JsonNode? value, string text) => Accept(path, text, ChangedValues.WithValue(Values, path, value));

    private void Accept(string[] path, string text, ChangedValues expected)
    {
        IDictionary<string, string?> values;
        try
        {
            values = Read(text);
        }
        catch (ConfigurationSyntaxException error)
        {
            throw new EditRefusedException($"the text would be wrong then: {error.Message.TrimEnd('.')}", EditFile);
        }

        if (!expected.Are(values))
            throw new EditRefusedException(
                $"'{string.Join(':', path)}' is written in a way that the change would alter other values too", EditFile);
        (Text, Values, _outline) = (text, values, null);
    }

    private IDictionary<string, string?> Read(string text) => ConfigurationFormats.Read(_ending, Encoding.UTF8.GetBytes(text));
}
