using System.Xml;

namespace WorkspaceSdk.Tasks.Reporting;

/// <summary>
/// Finds the line on which a project file declares something. MSBuild keeps the file of an item but not its line,
/// so the file is read again; it is small, and what reads it is about to say something to the user or to the compiler.
/// </summary>
internal static class DeclarationLocator
{
    /// <summary>The element of this name that includes or updates <paramref name="identity"/>.</summary>
    public static SourceLocation Item(string file, string itemType, string identity) =>
        Find(file, reader => Is(reader, itemType) && (Lists(reader, "Include", identity) || Lists(reader, "Update", identity)));

    /// <summary>The element in the first of several files that holds it; files below <paramref name="passOver"/> are not the user's.</summary>
    public static SourceLocation Item(IEnumerable<string> files, string itemType, string identity, string passOver)
    {
        SourceLocation[] locations = [.. files.Where(file => !file.StartsWith(passOver, StringComparison.Ordinal)).Select(file => Item(file, itemType, identity))];
        return locations.FirstOrDefault(static location => location.Line > 0) is { Line: > 0 } found ? found : locations[locations.Length - 1];
    }

    /// <summary>The property of this name; the last one, since that is the one that holds.</summary>
    public static SourceLocation Property(string file, string name)
    {
        int last = 0;
        Find(file, reader =>
        {
            if (Is(reader, name))
                last = ((IXmlLineInfo)reader).LineNumber;
            return false;
        });
        return new SourceLocation(file, last);
    }

    /// <summary>The first element for which <paramref name="matches"/> is true; line 0 when there is none or the file cannot be read as XML.</summary>
    public static SourceLocation Find(string file, Func<XmlReader, bool> matches)
    {
        // A location is an extra: MSBuild has read the file already, and would have complained of it.
        try
        {
            using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && matches(reader))
                    return new SourceLocation(file, ((IXmlLineInfo)reader).LineNumber);
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new SourceLocation(file, 0);
        }

        return new SourceLocation(file, 0);
    }

    public static bool Is(XmlReader reader, string name) => string.Equals(reader.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private static bool Lists(XmlReader reader, string attribute, string identity) =>
        reader.GetAttribute(attribute) is { } value
        && value.Split(';').Any(part => string.Equals(part.Trim(), identity, StringComparison.OrdinalIgnoreCase));
}
