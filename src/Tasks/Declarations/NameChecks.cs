using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Checks names that must be unique.</summary>
internal static class NameChecks
{
    /// <summary>Throws for names that are in conflict, at the line of the one to change.</summary>
    /// <exception cref="DiagnosticException">There are such names.</exception>
    public static void Run(WorkspaceManifest manifest, string root, IReadOnlyList<string> userFiles)
    {
        if (NameRules.Conflict(manifest) is not { } conflict)
            return;
        if (conflict.Group is { } group)
            throw new DiagnosticException(
                WorkspaceDiagnostics.GroupNameInvalid, Place(group.DefiningFile, group.Line, root), conflict.Name, conflict.Problem);
        throw new DiagnosticException(
            WorkspaceDiagnostics.DirectoryNameInvalid,
            DeclarationLocator.Item(userFiles, "WorkspaceDirectory", conflict.Name),
            conflict.Name,
            conflict.Problem);
    }

    /// <summary>Returns the place that a manifest names.</summary>
    public static SourceLocation Place(string definingFile, int line, string root) =>
        new(Path.IsPathRooted(definingFile) ? definingFile : ManifestFiles.FullPath(root, definingFile), line);
}
