using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>An item's element with its values, as far as they are known without a build.</summary>
internal sealed class LiteralItem
{
    // What MSBuild makes no metadata of.
    private static readonly HashSet<string> Instructions = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepDuplicates", "KeepMetadata", "RemoveMetadata",
        "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    // Instructions that compare with the items before, which the reader does not do.
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

    /// <summary>Gets whether only a build knows some value.</summary>
    public bool NeedsBuild { get; private set; }

    /// <summary>Gets whether only a build knows which items the element includes, updates or removes.</summary>
    public bool HasUnknownNames { get; private set; }

    /// <summary>Gets the values by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Gets the names in <c>Include</c>; a glob there stands for files and not for a name.</summary>
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

    // A property may hold several names, and an escaped semicolon is none between names.
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

    // MSBuild keeps an attribute Exclude for itself: it leaves names out of Include. The reader of groups reports one that is not literal.
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
