using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>
/// Determines which paths can be items. MSBuild has escapes for some characters of an item (<see cref="ItemText"/>). Others change the
/// item to another file. Or they begin a new line or argument in the files of lines and lists of arguments that MSBuild writes.
/// </summary>
internal static class ItemPaths
{
    private static readonly HashSet<string> ListsOfCompilers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Compile", "AdditionalFiles", "EmbeddedResource", "EditorConfigFiles", "GlobalAnalyzerConfigFiles"
    };

    /// <summary>Returns the part of a path that would change it, as a clause; null when it can be an item.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <param name="list">The item list that the file is to join; empty for none.</param>
    public static string? Problem(string path, string list)
    {
        bool isForCompiler = ListsOfCompilers.Contains(list);
        if (isForCompiler && path.Length > 0 && char.IsWhiteSpace(path[path.Length - 1]))
            return "a blank at its end, which the compiler takes off, so that it would read another file";
        bool isSource = list.Equals("Compile", StringComparison.OrdinalIgnoreCase);
        foreach (char c in path)
        {
            // Elsewhere no name contains one.
            if (c == '\\' && Path.DirectorySeparatorChar == '/')
                return "a backslash, which MSBuild turns into a separator, so that the item would be another file";
            if (isForCompiler && (c == '|' || c == '"'))
                return $"'{c}', which the compiler takes out of its arguments, so that it would read another file";
            if (isSource && (c == '*' || c == '?'))
                return $"'{c}', which the compiler takes for a wildcard, so that it would compile other files";
            // The result of a target is not written to a file, so there such a name is valid.
            if (list.Length > 0 && char.IsControl(c))
                return $"the control character U+{(int)c:X4}, with which a line of MSBuild's own "
                    + "files or of the compiler's arguments may begin";
        }

        return null;
    }
}
