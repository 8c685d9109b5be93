using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>The names of the members that list the files of a class and find one of them.</summary>
internal static class FileListNames
{
    public const string Files = "Files";
    public const string Find = "Find";
    public const string TryFind = "TryFind";

    /// <summary>
    /// Gets all of them. They are reserved in every class, so that a member keeps its name when the project begins to use them.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = [Files, Find, TryFind];

    /// <summary>
    /// Returns the name that such a member has in a class: a group may be called <c>Files</c>, and then it is <c>Files_</c>.
    /// </summary>
    public static string In(string className, string member, ManifestLanguage language) =>
        NameRules.Comparer(language).Equals(className, member) ? member + "_" : member;

    /// <summary>Determines whether a name is the one that such a member has in a class.</summary>
    public static bool IsTaken(string name, string className, ManifestLanguage language)
    {
        // Only a class called as such a member gives it another name, and nearly none is.
        StringComparer comparer = NameRules.Comparer(language);
        return name.Length == className.Length + 1
            && name[name.Length - 1] == '_'
            && All.Any(member => comparer.Equals(member, className) && comparer.Equals(member + "_", name));
    }
}
