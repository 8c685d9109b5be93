using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>The names of the members that list the files of a class and find one of them.</summary>
internal static class FileListNames
{
    public const string Files = "Files";
    public const string Find = "Find";
    public const string TryFind = "TryFind";

    /// <summary>
    /// Gets all of them. They are reserved in every class, so that a member keeps its name when the project starts to use them.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = [Files, Find, TryFind];

    /// <summary>
    /// Returns the name of such a member in a class. A group may have the name <c>Files</c>, and then the member is <c>Files_</c>.
    /// </summary>
    public static string In(string className, string member, ManifestLanguage language) =>
        NameRules.Comparer(language).Equals(className, member) ? member + "_" : member;

    /// <summary>Determines whether a name is that of such a member in a class.</summary>
    public static bool IsTaken(string name, string className, ManifestLanguage language)
    {
        // Only in a class with the name of such a member it has another name, which is rare.
        StringComparer comparer = NameRules.Comparer(language);
        return name.Length == className.Length + 1
            && name[name.Length - 1] == '_'
            && All.Any(member => comparer.Equals(member, className) && comparer.Equals(member + "_", name));
    }
}
