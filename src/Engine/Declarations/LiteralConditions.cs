using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The conditions of a marker, each evaluated once when the reader reaches it, and the parts whose effect only a build knows.
/// </summary>
/// <param name="properties">The properties that are known so far.</param>
internal sealed class LiteralConditions(LiteralProperties properties)
{
    private Dictionary<XElement, bool?>? _known;
    private readonly HashSet<UnknownPart> _omissions = [];

    /// <summary>Gets the parts whose effect only a build knows.</summary>
    public IReadOnlyCollection<UnknownPart> Omissions => _omissions;

    /// <summary>Determines whether an element applies, or may apply.</summary>
    public bool Applies(XElement element) => Holds(element) != false;

    /// <summary>Determines whether an element applies, or may apply.</summary>
    /// <param name="element">The element.</param>
    /// <param name="unknown">The reason why only a build knows; set if it is null and the condition is not literal.</param>
    public bool Applies(XElement element, ref UnknownPart? unknown)
    {
        bool? holds = Holds(element);
        if (holds is null)
            unknown ??= Omit(element, UnknownPart.Conditional);
        return holds != false;
    }

    /// <summary>Determines whether an element imports a file, or may do so.</summary>
    public bool IsImported(XElement import) =>
        Applies(import) && (import.Name.LocalName != "ImportGroup" || import.Elements().Any(Applies));

    /// <summary>Returns the branches that MSBuild may take. A branch whose condition holds is the last.</summary>
    /// <param name="choose">The element that holds them.</param>
    /// <param name="unknown">The reason why only a build knows whether the element applies; null when it does.</param>
    public IEnumerable<(XElement Branch, UnknownPart? Unknown)> Branches(XElement choose, UnknownPart? unknown)
    {
        foreach (XElement branch in choose.Elements().Where(static element => element.Name.LocalName is "When" or "Otherwise"))
        {
            bool? holds = Holds(branch);
            if (holds == false)
                continue;
            if (holds is null)
                unknown ??= Omit(branch, UnknownPart.Conditional);
            yield return (branch, unknown);
            if (holds == true)
                yield break;
        }
    }

    /// <summary>Records an element whose effect only a build knows.</summary>
    public UnknownPart Omit(XElement element, string reason)
    {
        UnknownPart part = UnknownPart.Of(element, reason);
        Omit(part);
        return part;
    }

    /// <summary>Records a part whose effect only a build knows.</summary>
    public void Omit(UnknownPart part) => _omissions.Add(part);

    // Evaluated once, since each line can change the known properties.
    private bool? Holds(XElement element)
    {
        if (element.Attribute("Condition")?.Value is not { } condition)
            return true;
        _known ??= [];
        if (!_known.TryGetValue(element, out bool? holds))
            _known[element] = holds = LiteralCondition.Evaluate(condition, properties);
        return holds;
    }
}
