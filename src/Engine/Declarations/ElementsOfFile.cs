namespace WorkspaceSdk.Declarations;

/// <summary>The elements of one file, by the pattern and the base of their items. A file may declare a name many times.</summary>
internal sealed class ElementsOfFile
{
    private readonly ILookup<string, GroupElement> _byName;
    private readonly ILookup<string, GroupElement> _byText;
    private readonly Dictionary<string, IReadOnlyList<GroupElement>> _known = new(StringComparer.Ordinal);

    public ElementsOfFile(IEnumerable<GroupElement> elements)
    {
        (string Name, GroupElement Element)[] named = [.. elements.SelectMany(static element => element.DeclaredNames()
            .Select(name => (name.ToUpperInvariant(), element)))];
        _byName = named.Where(static pair => pair.Element.HasExpressions)
            .ToLookup(static pair => pair.Name, static pair => pair.Element, StringComparer.Ordinal);
        _byText = named
            .SelectMany(static pair => new[] { (Key: pair.Name, pair.Element), (Key: pair.Name + "\n" + pair.Element.Text, pair.Element) })
            .ToLookup(static pair => pair.Key, static pair => pair.Element, StringComparer.Ordinal);
    }

    /// <summary>Returns the possible elements of an item: those with its pattern and base, or else all with its name.</summary>
    public IReadOnlyList<GroupElement> Of(DeclaredItem item)
    {
        string name = item.Name.ToUpperInvariant();
        string key = name + "\n" + GroupElement.TextOf(item);
        if (_known.TryGetValue(key, out IReadOnlyList<GroupElement>? elements))
            return elements;
        GroupElement[] agreeing = [.. _byText[key]
            .Where(static element => !element.HasExpressions)
            .Concat(_byName[name].Where(element => element.Agrees(item)))
            .OrderBy(static element => element.Line)];
        return _known[key] = agreeing.Length > 0 ? agreeing : _byText[name].ToArray();
    }
}
