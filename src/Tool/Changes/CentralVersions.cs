using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>
/// Compares the versions in a file of central package versions. A changed version does not affect a project without that package.
/// </summary>
internal static class CentralVersions
{
    private const string Element = "PackageVersion";

    // Deeper than any file of MSBuild. Building and comparing a tree takes time with the square of the depth, and a part of the stack.
    private const int MostDepth = 64;

    /// <summary>Returns the packages whose version differs between two states of a file.</summary>
    /// <returns>Null when anything else differs too, or when the file has no such versions.</returns>
    public static IReadOnlySet<string>? Difference(string before, string now)
    {
        if (Parse(before) is not { } old || Parse(now) is not { } current)
            return null;
        Dictionary<string, string> oldVersions = Take(old), versions = Take(current);
        if (oldVersions.Count + versions.Count == 0 || !XNode.DeepEquals(old.Root, current.Root))
            return null;
        return oldVersions.Keys.Union(versions.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(name => oldVersions.GetValueOrDefault(name) != versions.GetValueOrDefault(name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static XDocument? Parse(string text)
    {
        try
        {
            using (XmlReader reader = Reader(text))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MostDepth)
                        return null;
                }
            }

            using XmlReader content = Reader(text);
            return XDocument.Load(content);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReader Reader(string text) => XmlReader.Create(
        new StringReader(text.TrimStart('\uFEFF')),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
        });

    // The rest of the document is compared unchanged. A package with two versions stays in it: only MSBuild knows which one counts.
    private static Dictionary<string, string> Take(XDocument document)
    {
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        List<CentralVersion> found = [.. document.Descendants()
            .Where(static element => element.Name.LocalName == Element)
            .Select(static element => Read(element))
            .OfType<CentralVersion>()];
        foreach (IGrouping<string, CentralVersion> package in found
            .GroupBy(static item => item.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static package => package.Count() == 1))
        {
            CentralVersion only = package.Single();
            versions[only.Name] = only.Version;
            only.Element.Remove();
        }

        return versions;
    }

    private static CentralVersion? Read(XElement element)
    {
        if (element.Attributes().Any(static attribute => attribute.Name.LocalName is not ("Include" or "Version"))
            || element.Elements().Any(static child => child.Name.LocalName != "Version" || child.HasAttributes || child.HasElements)
            || element.Elements().Count() + element.Attributes("Version").Count() != 1
            || element.Parent is not { HasAttributes: false, Parent: { } top }
            || top != element.Document!.Root)
            return null;
        string name = element.Attribute("Include")?.Value.Trim() ?? "";
        string version = element.Attribute("Version")?.Value ?? element.Elements().Single().Value;
        return name.Length == 0 || name.AsSpan().IndexOfAny(";$@%*") >= 0 ? null : new CentralVersion(element, name, version);
    }

    private sealed record CentralVersion(XElement Element, string Name, string Version);
}
