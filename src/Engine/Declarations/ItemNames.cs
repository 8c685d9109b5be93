using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>Finds items whose name is similar to one of this product: MSBuild accepts any name, and nothing reads such a list.</summary>
internal static class ItemNames
{
    public const string Files = "WorkspaceFiles";
    public const string Directory = "WorkspaceDirectory";

    private const string Prefix = "Workspace";

    private static readonly string[] Known = ["Files", "Directory"];

    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WorkspaceFileGroup"] = Files,
        ["WorkspaceFileGroups"] = Files,
        ["WorkspaceGroup"] = Files,
        ["WorkspaceGroups"] = Files,
        ["WorkspaceGlob"] = Files,
        ["WorkspaceDirectories"] = Directory,
        ["WorkspaceDir"] = Directory,
        ["WorkspaceDirs"] = Directory,
        ["WorkspaceFolder"] = Directory,
        ["WorkspaceFolders"] = Directory,
    };

    /// <summary>Returns such items of a file. Items in targets are left out: a build has its own list <c>WorkspaceFile</c>.</summary>
    public static IEnumerable<DeclarationFault> Problems(string file)
    {
        foreach (XElement element in ProjectElements.In(file)
            .Where(static e => e.Parent?.Name.LocalName == "ItemGroup" && !e.Ancestors().Any(static a => a.Name.LocalName == "Target")))
        {
            if (element.AttributeText("Include") is { } include && Meant(element) is { } meant)
                yield return new(
                    DeclarationCodes.ItemNameUnknown, new SourceLocation(file, element.Line()), [element.Name.LocalName, include, meant]);
        }
    }

    private static string? Meant(XElement element)
    {
        string name = element.Name.LocalName;
        bool hasPrefix = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

        // The prefix is long: the rest must be similar without it.
        string? near = hasPrefix
            ? NearNames.Find(name.Substring(Prefix.Length), Known)
            : NearNames.Find(name, Known.Select(static known => Prefix + known));
        if (near is not null)
            return hasPrefix ? Prefix + near : near;

        // A word that may be somebody's own counts only with the metadata of this product's items.
        if (!OtherWords.TryGetValue(name, out string? meant))
            return null;
        string own = meant == Files ? GroupMetadata.Pattern : "Path";
        return (element.AttributeText(own) ?? element.ChildText(own)) is null ? null : meant;
    }
}
