using System.Xml.Linq;

namespace WorkspaceSdk.Tasks.Reporting;

/// <summary>
/// Finds the line on which one of several files declares something; the first file that does is the answer,
/// and without one the last file as a whole.
/// </summary>
internal static class DeclarationLocator
{
    /// <summary>The element that includes or updates an item.</summary>
    public static SourceLocation Item(IReadOnlyList<string> files, string itemType, string identity) =>
        First(files, file => ProjectElements.Named(file, itemType).FirstOrDefault(element => element.Declares(identity)));

    /// <summary>The property of this name; the last one of a file, since that is the one that holds.</summary>
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
