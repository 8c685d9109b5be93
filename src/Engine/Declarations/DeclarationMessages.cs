using System.Globalization;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The messages of the faults that a program of the library can get. The table of diagnostics has the same texts, but the library
/// does not reference it; a test compares them.
/// </summary>
internal static class DeclarationMessages
{
    /// <summary>Gets the texts by code.</summary>
    public static IReadOnlyDictionary<string, string> Formats { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [DeclarationCodes.DirectoryOutsideRoot] =
            "The path '{1}' of the workspace directory '{0}' is not inside the workspace root '{2}'. "
            + "Use a path relative to the root, or an absolute path inside it.",
        [DeclarationCodes.DirectoryDisagrees] =
            "The property Workspace{0}Dir is '{1}' but the item WorkspaceDirectory '{0}' has the path '{2}'. "
            + "Set the property to where the directory is to be, in Directory.Workspace.props, and give the item "
            + "Path=\"$(Workspace{0}Dir)\"; the item of a standard directory has that already and needs no declaration.",
        [DeclarationCodes.NeedsBuild] =
            "{0} is not known without a build, because {1}. Declare it by literal values in "
            + "Directory.Workspace.props, or take it from a build.",
        [DeclarationCodes.MarkerExceedsLimit] = "'{0}' is not read, because {1}. Shorten it, or split the workspace.",
        [DeclarationCodes.StandardDirectoriesInvalid] = "The property WorkspaceStandardDirectories is '{0}', which cannot be used: {1}",
        [DeclarationCodes.GlobInvalid] = "The group '{0}' has the {1} '{2}', which is malformed at column {3}: {4}",
        [DeclarationCodes.GroupMetadataInvalid] = "The group '{0}' has {1}=\"{2}\", which cannot be used: {3}.",
        [DeclarationCodes.GroupEntriesDiffer] =
            "The group '{0}' is declared twice with different {1}: '{2}' and '{3}'. Entries with one name are united and must agree; "
            + "give them the same value, or different names.",
        [DeclarationCodes.GroupNameInvalid] =
            "The name '{0}' of a group of workspace files cannot be used: {1}. Give it the "
            + "name of a C# identifier, for example 'Contracts'.",
        [DeclarationCodes.SettingInvalid] = "The property {0} is '{1}', which cannot be used: {2}.",
        [DeclarationCodes.FileUnreadable] = "'{0}' cannot be read, so what it declares is not known: {1}. Correct the file.",
    };

    /// <summary>Returns the error for a fault.</summary>
    public static WorkspaceDeclarationException Exception(DeclarationFault fault) =>
        new(
            fault.Code,
            string.Format(CultureInfo.InvariantCulture, Formats[fault.Code], fault.Arguments),
            fault.Location.File,
            fault.Location.Line);
}
