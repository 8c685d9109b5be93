using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>A part of a marker, or of another file, whose effect only a build knows.</summary>
/// <param name="Line">The line of the element, from 1.</param>
/// <param name="Element">The name of the element.</param>
/// <param name="Reason">The reason why only a build knows its effect, as a clause.</param>
internal sealed record UnknownPart(int Line, string Element, string Reason)
{
    /// <summary>The reason for an element whose condition is not literal.</summary>
    public const string Conditional = "has a condition";

    /// <summary>The reason for an element that needs a value from elsewhere.</summary>
    public const string NeedsBuild = "uses what only a build knows";

    /// <summary>The reason for an element that the reader does not evaluate.</summary>
    public const string NotEvaluated = "is not evaluated";

    /// <summary>Gets the name of the file, which lies at the root.</summary>
    public string File { get; init; } = MarkerCheck.FileName;

    /// <summary>Gets the file, the line, the part and the reason as a clause.</summary>
    public string Clause => $"{File}({Line}): <{Element}> {Reason}";

    /// <summary>Creates the part for an element.</summary>
    public static UnknownPart Of(XElement element, string reason) => new(element.Line(), element.Name.LocalName, reason);
}
