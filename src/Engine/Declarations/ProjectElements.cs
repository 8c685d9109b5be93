using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The elements of a project file before evaluation. MSBuild keeps neither lines nor the text behind an evaluated value. A caller
/// that needs one of them reads the file again, which is small.
/// </summary>
internal static class ProjectElements
{
    /// <summary>
    /// Returns all elements in the order of the file; none when it does not exist, as for the project of a file-based application.
    /// </summary>
    /// <exception cref="DeclarationException">The file is no XML, cannot be read, or is a marker that exceeds a limit.</exception>
    public static IEnumerable<XElement> In(string file)
    {
        // MSBuild has read this file. But an editor continues without a file that is no XML,
        // and a file may have been saved half-written since.
        return File.Exists(file) ? DeclarationFile.Load(file).Descendants() : [];
    }

    /// <summary>Returns the elements with a name, in any case, as in MSBuild. The namespace of an old project is ignored.</summary>
    public static IEnumerable<XElement> Named(string file, string name) => In(file).Where(element => IsNamed(element.Name, name));

    /// <summary>An attribute's text, null when there is none.</summary>
    public static string? AttributeText(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => IsNamed(a.Name, name))?.Value;

    /// <summary>A child element's text, null when there is none.</summary>
    public static string? ChildText(this XElement element, string name) =>
        element.Elements().FirstOrDefault(e => IsNamed(e.Name, name))?.Value;

    /// <summary>Returns the text of an element. As in MSBuild, a text of blanks counts as empty.</summary>
    public static string WrittenText(this XElement element) => string.IsNullOrWhiteSpace(element.Value) ? "" : element.Value;

    /// <summary>Determines whether the element includes or updates an item of this identity.</summary>
    public static bool Declares(this XElement element, string identity) =>
        element.DeclaredNames().Contains(identity, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the identities that the element includes or updates, each once.</summary>
    public static IEnumerable<string> DeclaredNames(this XElement element) =>
        ((element.AttributeText("Include") ?? "") + ";" + (element.AttributeText("Update") ?? ""))
            .Split(';').Select(static part => DeclaredText.Unescape(part.Trim())).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>From 1.</summary>
    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>Determines whether an element has a name; MSBuild ignores case in names.</summary>
    public static bool IsNamed(this XElement element, string name) => IsNamed(element.Name, name);

    private static bool IsNamed(XName name, string wanted) => string.Equals(name.LocalName, wanted, StringComparison.OrdinalIgnoreCase);
}
