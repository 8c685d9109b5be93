using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The elements of a project file as they are written. MSBuild keeps neither lines nor the text behind an evaluated value, so where
/// one of them matters the file is read again; it is small.
/// </summary>
internal static class ProjectElements
{
    /// <summary>
    /// All elements in the order of the file; none when it does not exist: the project of a file-based application is no file.
    /// </summary>
    /// <exception cref="DeclarationException">The file is no XML, cannot be read, or is a marker that exceeds a limit.</exception>
    public static IEnumerable<XElement> In(string file)
    {
        // MSBuild has read this file, but an editor lets it go on without a file that is no XML,
        // and a file may be saved half-written since.
        return File.Exists(file) ? DeclarationFile.Load(file).Descendants() : [];
    }

    /// <summary>Those of one name; MSBuild ignores case in names, and an old project's namespace says nothing.</summary>
    public static IEnumerable<XElement> Named(string file, string name) => In(file).Where(element => IsNamed(element.Name, name));

    /// <summary>An attribute's text, null when there is none.</summary>
    public static string? AttributeText(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => IsNamed(a.Name, name))?.Value;

    /// <summary>A child element's text, null when there is none.</summary>
    public static string? ChildText(this XElement element, string name) =>
        element.Elements().FirstOrDefault(e => IsNamed(e.Name, name))?.Value;

    /// <summary>Returns the text of an element. As for MSBuild, blanks alone are none.</summary>
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
