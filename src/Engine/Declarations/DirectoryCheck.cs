using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Declarations;

/// <summary>Checks <c>WorkspaceDirectory</c> items.</summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="names">The rules for names.</param>
/// <param name="report">Receives every fault.</param>
internal sealed class DirectoryCheck(string root, DeclarationNames names, Action<DeclarationFault> report)
{
    /// <summary>Returns the path of a directory relative to the root; null when it has a fault, which is reported.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">Absolute, or relative to the root.</param>
    /// <param name="property">The value of the directory's property; empty when it has none.</param>
    /// <param name="locate">Finds its declaration.</param>
    public string? Read(string name, string path, string property, Func<SourceLocation> locate)
    {
        if (names.DirectoryProblem(name) is { } problem)
        {
            report(new(DeclarationCodes.DirectoryNameInvalid, locate(), [name, problem]));
            return null;
        }

        string? inside = path.Trim().Length == 0 ? null : DeclaredText.Inside(root, path);
        if (inside is null)
        {
            report(new(DeclarationCodes.DirectoryOutsideRoot, locate(), [name, path, root]));
            return null;
        }

        if (property.Length > 0 && !string.Equals(DeclaredText.Inside(root, property), inside, PathRules.Current.Comparison))
        {
            report(new(DeclarationCodes.DirectoryDisagrees, locate(), [name, property, path]));
            return null;
        }

        return inside;
    }
}
