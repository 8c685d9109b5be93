using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Provides the rules of each language for names.</summary>
public static class NameRules
{
    private static readonly string[] Reserved =
    [
        "Root", "Relative", "Directory", .. FileListNames.All, .. IdentifierText.ObjectMembers
    ];

    /// <summary>Returns the comparer by which a language compares names.</summary>
    public static StringComparer Comparer(ManifestLanguage language) =>
        language == ManifestLanguage.VisualBasic ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// Returns the reason why a manifest's own names are in conflict: those of its class, groups and directories. Returns the group at
    /// fault, too, if there is one. Returns null when they are not.
    /// </summary>
    /// <remarks>
    /// Names that every language rejects are rejected earlier, one by one. This method checks combinations of names, and single languages.
    /// </remarks>
    public static (ManifestGroup? Group, string Name, string Problem)? Conflict(WorkspaceManifest manifest)
    {
        ManifestSettings settings = manifest.Settings;
        var taken = new HashSet<string>(Comparer(settings.Language)) { settings.ClassName, "Root", "Relative" };
        bool hasContent = manifest.Groups.Any(static g => g.Content != ManifestContent.None);
        foreach (ManifestDirectory directory in manifest.Directories)
        {
            if (!taken.Add(DirectoryNames.Member(directory.Name)))
                return (null, directory.Name, "its member has the name of another, which Visual Basic does not distinguish by case");
        }

        foreach (ManifestGroup group in manifest.Groups)
        {
            if (hasContent && Comparer(settings.Language).Equals(group.Name, ContentClass))
                return (group,
                    group.Name,
                    "the generated class has a member of that name already where a group compiles "
                    + "contents in (Content=\"Text\" or \"Utf8\")");
            if (settings.Language == ManifestLanguage.FSharp && group.Name.EndsWith("Module", StringComparison.Ordinal))
                return (group, group.Name, "F# keeps names that end in 'Module' for modules beside a type of one name");
            if (!taken.Add(group.Name))
                return (group, group.Name, "another member has that name, which Visual Basic does not distinguish by case");
        }

        return null;
    }

    /// <summary>The class of the compiled-in contents.</summary>
    internal const string ContentClass = "Content";

    internal static bool IsReserved(string name, ManifestLanguage language)
    {
        // Keywords begin with a lower-case letter, and hardly any member does.
        if (name[0] is >= 'a' and <= 'z' && (IdentifierText.IsKeyword(name) || IdentifierText.IsContextualKeyword(name)))
            return true;
        foreach (string reserved in Reserved)
        {
            if (reserved.Length == name.Length && Comparer(language).Equals(reserved, name))
                return true;
        }

        // A lone underscore continues a line in Visual Basic, and is a value without a name in F#.
        if (language != ManifestLanguage.CSharp && name == "_")
            return true;
        // F# compiles the module 'Orders' beside a type 'Orders' under the name 'OrdersModule'.
        return language == ManifestLanguage.FSharp && name.EndsWith("Module", StringComparison.Ordinal);
    }
}
