using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>An item's element with its values, as far as they can be told without a build.</summary>
internal sealed class LiteralItem
{
    // What MSBuild makes no metadata of.
    private static readonly HashSet<string> Instructions = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepDuplicates", "KeepMetadata", "RemoveMetadata", "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    private readonly XElement _element;
    private readonly LiteralProperties _properties;

    public LiteralItem(XElement element, LiteralProperties properties)
    {
        _element = element;
        _properties = properties;
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (XAttribute attribute in element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration && !Instructions.Contains(attribute.Name.LocalName)))
            metadata[attribute.Name.LocalName] = Expand(attribute.Value);
        foreach (XElement child in element.Elements())
        {
            NeedsBuild |= child.Attribute("Condition") is not null;
            metadata[child.Name.LocalName] = Expand(child.Value);
        }

        Metadata = metadata;
        Included = Names("Include");
        Updated = Names("Update");
        Removed = Names("Remove");
    }

    /// <summary>Whether some value cannot be told without a build.</summary>
    public bool NeedsBuild { get; private set; }

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The names in <c>Include</c>; a glob there stands for files and not for a name.</summary>
    public IReadOnlyList<string> Included { get; }

    /// <summary>The names in <c>Update</c>.</summary>
    public IReadOnlyList<string> Updated { get; }

    /// <summary>The names in <c>Remove</c>.</summary>
    public IReadOnlyList<string> Removed { get; }

    private string Expand(string text)
    {
        NeedsBuild |= !_properties.TryExpand(text, out string value);
        return value;
    }

    private List<string> Names(string attribute) =>
        [.. DeclaredText.Split(_element.AttributeText(attribute) ?? "").Where(static part => !DeclaredText.HasWildcard(part)).Select(Expand)];
}
