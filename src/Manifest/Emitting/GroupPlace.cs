using System.Globalization;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The place of a group's declaration, for the documentation of its members.</summary>
internal static class GroupPlace
{
    /// <summary>Returns words to append to a sentence, such as <c> (group at Directory.Workspace.props:4)</c>.</summary>
    public static string Of(ManifestGroup group)
    {
        // A path outside the workspace is one of this machine, which generated code must not contain.
        string file = IsAbsolute(group.DefiningFile)
            ? group.DefiningFile.Substring(group.DefiningFile.LastIndexOf('/') + 1)
            : group.DefiningFile;
        if (file.Length == 0)
            return "";
        string line = group.Line > 0 ? ":" + group.Line.ToString(CultureInfo.InvariantCulture) : "";
        return " (group at " + CodeText.Documentation(file) + line + ")";
    }

    private static bool IsAbsolute(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
