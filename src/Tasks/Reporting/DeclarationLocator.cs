using System.Xml.Linq;

namespace WorkspaceSdk.Tasks.Reporting;

/// <summary>
/// Finds the line on which one of several files declares something. The first file that does counts,
/// or else the last file as a whole.
/// </summary>
internal static class DeclarationLocator
{
    /// <summary>Returns the place of the element that includes or updates an item.</summary>
    public static SourceLocation Item(IReadOnlyList<string> files, string itemType, string identity) =>
        First(files, file => ProjectElements.Named(file, itemType).FirstOrDefault(element => element.Declares(identity)));

    /// <summary>Returns the place of the property with a name; the last one in a file, since that one counts.</summary>
    public static SourceLocation Property(IReadOnlyList<string> files, string name) =>
        First(files, file => ProjectElements.Named(file, name).LastOrDefault());

    private static SourceLocation First(IReadOnlyList<string> files, Func<string, XElement?> find)
    {
        foreach (string file in files)
        {
            if (find(file) is { } element)
                return new SourceLocation(file, element.Line());
        }

        return new SourceLocation(files[files.Count - 1], 0);
    }
}
