using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The elements of a project file as they are written. MSBuild keeps neither lines nor the text behind an evaluated value, so where
/// one of them matters the file is read again; it is small.
/// </summary>
internal static class ProjectElements
{
    /// <summary>All elements in the order of the file; none when it does not exist: the project of a file-based application is no file.</summary>
    /// <exception cref="DeclarationException">The file is no XML, or cannot be read.</exception>
    public static IEnumerable<XElement> In(string file)
    {
        if (!File.Exists(file))
            return [];

        // MSBuild has read this file, but an editor lets it go on without a file that is no XML, and a file may be saved half-written since.
        try
        {
            // A stream and no path, which would be read as an address in which '%20' is a blank.
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Descendants();
        }
        catch (XmlException exception)
        {
            throw new DeclarationException(new(DeclarationCodes.FileUnreadable, new SourceLocation(file, exception.LineNumber), [file, exception.Message.TrimEnd('.')]), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DeclarationException(new(DeclarationCodes.FileUnreadable, new SourceLocation(file, 0), [file, exception.Message.TrimEnd('.')]), exception);
        }
    }

    /// <summary>Those of one name; MSBuild ignores case in names, and an old project's namespace says nothing.</summary>
    public static IEnumerable<XElement> Named(string file, string name) => In(file).Where(element => IsNamed(element.Name, name));

    /// <summary>An attribute's text, null when there is none.</summary>
    public static string? AttributeText(this XElement element, string name) => element.Attributes().FirstOrDefault(a => IsNamed(a.Name, name))?.Value;

    /// <summary>A child element's text, null when there is none.</summary>
    public static string? ChildText(this XElement element, string name) => element.Elements().FirstOrDefault(e => IsNamed(e.Name, name))?.Value;

    /// <summary>Whether the element includes or updates an item of this identity.</summary>
    public static bool Declares(this XElement element, string identity) => Lists(element.AttributeText("Include"), identity) || Lists(element.AttributeText("Update"), identity);

    /// <summary>From 1.</summary>
    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>Determines whether an element has a name; MSBuild ignores case in names.</summary>
    public static bool IsNamed(this XElement element, string name) => IsNamed(element.Name, name);

    private static bool IsNamed(XName name, string wanted) => string.Equals(name.LocalName, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Lists(string? value, string identity) =>
        value is not null && value.Split(';').Any(part => string.Equals(DeclaredText.Unescape(part.Trim()), identity, StringComparison.OrdinalIgnoreCase));
}
