using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Formats paths of projects and changed files: relative to the workspace root or absolute, with <c>/</c>.</summary>
/// <param name="root">The workspace root.</param>
/// <param name="isAbsolute">Whether paths are absolute.</param>
internal sealed class AffectedPath(string root, bool isAbsolute)
{
    /// <summary>Returns the text to show.</summary>
    public string Text(string fullPath) =>
        (isAbsolute || (!AbsolutePath.IsBelow(fullPath, root) && Path.GetPathRoot(fullPath) != Path.GetPathRoot(root))
            ? fullPath
            : Path.GetRelativePath(root, fullPath))
        .Replace(Path.DirectorySeparatorChar, '/');
}
