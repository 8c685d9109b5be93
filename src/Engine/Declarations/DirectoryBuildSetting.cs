using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>A property that the <c>Directory.Build.props</c> at the root sets for the marker, which builds import after it.</summary>
internal static class DirectoryBuildSetting
{
    private const string FileName = "Directory.Build.props";

    /// <summary>Reads the property into the properties of a marker.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="properties">Receives the value, or the fact that only a build knows it.</param>
    /// <returns>
    /// The part of the file because of which only a build knows the value. The result is null when it is known, or the file does not set
    /// it.
    /// </returns>
    public static UnknownPart? Read(string root, string name, LiteralProperties properties)
    {
        UnknownPart? unknown = null;
        foreach (XElement element in Elements(Path.Combine(root, FileName), name))
        {
            unknown = Reason(element) is { } reason ? UnknownPart.Of(element, reason) with { File = FileName } : null;
            if (unknown is null)
                properties.SetEscaped(name, element.WrittenText());
            else
                properties.SetUnknown(name, unknown);
        }

        return unknown;
    }

    private static List<XElement> Elements(string file, string name)
    {
        try
        {
            return [.. ProjectElements.Named(file, name).Where(static element =>
                element.Parent?.Name.LocalName == "PropertyGroup" && !element.Ancestors().Any(static a => a.Name.LocalName == "Target"))];
        }
        catch (DeclarationException)
        {
            // The build fails and reports the reason.
            return [];
        }
    }

    private static string? Reason(XElement element)
    {
        if (element.AncestorsAndSelf().Any(static part => part.Name.LocalName == "Choose" || part.Attribute("Condition") is not null))
            return UnknownPart.Conditional;
        return element.Value.Contains("$(") ? UnknownPart.NeedsBuild : null;
    }
}
