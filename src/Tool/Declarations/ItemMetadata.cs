using System.Xml.Linq;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>The attributes and child elements of an item in a project file.</summary>
internal sealed class ItemMetadata
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an item.</summary>
    public ItemMetadata(XElement item, LiteralProperties properties)
    {
        IEnumerable<(string Name, string Text)> texts = item.Attributes().Select(static attribute => (attribute.Name.LocalName, attribute.Value))
            .Concat(item.Elements().Select(static element => (element.Name.LocalName, element.Value)));
        foreach ((string name, string text) in texts)
        {
            NeedsBuild |= !properties.TryExpand(text, out string value);
            values[name] = value.Trim();
        }

        NeedsBuild |= item.Elements().Any(static element => element.Attribute("Condition") is not null);
    }

    /// <summary>Whether some value cannot be told without a build.</summary>
    public bool NeedsBuild { get; }

    /// <summary>A value; null when there is none.</summary>
    public string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>A value that is true or false.</summary>
    public bool Flag(string name, bool standard) => bool.TryParse(Value(name), out bool flag) ? flag : standard;

    /// <summary>A value's parts between semicolons.</summary>
    public IReadOnlyList<string> List(string name) => Split(values.GetValueOrDefault(name, ""));

    /// <summary>The parts between semicolons.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
