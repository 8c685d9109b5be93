using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>The element of an item with the values that are known without a build.</summary>
internal sealed class LiteralItem
{
    // Attributes that MSBuild does not turn into metadata.
    private static readonly HashSet<string> Instructions = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepDuplicates", "KeepMetadata", "RemoveMetadata",
        "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    // Attributes that compare with earlier items. The reader does not evaluate them.
    private static readonly string[] Comparing =
    [
        "KeepDuplicates", "KeepMetadata", "RemoveMetadata", "MatchOnMetadata", "MatchOnMetadataOptions"
    ];

    private readonly XElement _element;
    private readonly LiteralProperties _properties;

    public LiteralItem(XElement element, LiteralProperties properties)
    {
        _element = element;
        _properties = properties;
        NeedsBuild = Comparing.Any(name => element.Attribute(name) is not null);
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (XAttribute attribute in element.Attributes()
            .Where(static attribute => !attribute.IsNamespaceDeclaration && !Instructions.Contains(attribute.Name.LocalName)))
            metadata[attribute.Name.LocalName] = Expand(attribute.Value);
        foreach (XElement child in element.Elements())
        {
            bool? applies = LiteralCondition.Evaluate(child.Attribute("Condition")?.Value ?? "", properties);
            NeedsBuild |= applies is null;
            if (applies != false)
                metadata[child.Name.LocalName] = Expand(child.WrittenText());
        }

        Metadata = metadata;
        Included = Names("Include", takesGlobs: false);
        Updated = Names("Update", takesGlobs: true);
        Removed = Names("Remove", takesGlobs: true);
        ExcludeNames();
    }

    /// <summary>Gets whether a value is known only to a build.</summary>
    public bool NeedsBuild { get; private set; }

    /// <summary>Gets whether only a build knows which items the element includes, updates or removes.</summary>
    public bool HasUnknownNames { get; private set; }

    /// <summary>Gets the values by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Gets the names in <c>Include</c>; a glob there selects files and is no name.</summary>
    public IReadOnlyList<string> Included { get; private set; }

    /// <summary>Gets the names in <c>Update</c>.</summary>
    public IReadOnlyList<string> Updated { get; }

    /// <summary>Gets the names in <c>Remove</c>.</summary>
    public IReadOnlyList<string> Removed { get; }

    private string Expand(string text)
    {
        NeedsBuild |= !_properties.TryExpand(text, out string value);
        return value;
    }

    // A property may hold several names, and an escaped semicolon does not separate names.
    private List<string> Names(string attribute, bool takesGlobs)
    {
        if (_element.AttributeText(attribute) is not { } text)
            return [];
        bool isKnown = _properties.TryExpandEscaped(text, out string names);
        List<string> parts = DeclaredText.Split(names);
        if (!isKnown || (takesGlobs && parts.Exists(DeclaredText.HasWildcard)))
            NeedsBuild = HasUnknownNames = true;
        return [.. parts.Where(static part => !DeclaredText.HasWildcard(part)).Select(DeclaredText.Unescape)];
    }

    // MSBuild applies an attribute Exclude to Include. The reader of groups reports one that is not literal.
    private void ExcludeNames()
    {
        if (Included.Count == 0 || _element.Attribute("Exclude")?.Value is not { } text || HasUnknownNames)
            return;
        if (_properties.TryExpandEscaped(text, out string excludes))
        {
            var excluded = new HashSet<string>(GroupElement.NamesExcludedByMSBuild(Included, excludes), StringComparer.OrdinalIgnoreCase);
            Included = [.. Included.Where(name => !excluded.Contains(name))];
        }
        else if (_element.IsNamed(ItemNames.Directory))
        {
            NeedsBuild = HasUnknownNames = true;
        }
    }
}
