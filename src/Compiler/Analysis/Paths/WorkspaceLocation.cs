using WorkspaceSdk.Compiler.Diagnostics;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>
/// Represents the place of the workspace on this machine, by text alone. The text is the manifest's own path and the relative path to the
/// root in it.
/// </summary>
internal sealed class WorkspaceLocation
{
    private readonly string _root;

    private WorkspaceLocation(string root, string? outputDirectory)
    {
        IsWindows = root[0] != '/';
        _root = root.TrimEnd('/', '\\');
        OutputDirectory = outputDirectory;
    }

    /// <summary>
    /// Gets the manifest's directory relative to the root, <c>/</c>-separated; null when it is not inside. Programs have the depth of their
    /// manifest (<c>bin/Debug/net10.0</c> beside <c>obj/Debug/net10.0</c>), so climbing from one ends where climbing from the other does.
    /// </summary>
    public string? OutputDirectory { get; }

    /// <summary>Gets a value indicating whether <c>\</c> is a separator and case is ignored on the machine.</summary>
    public bool IsWindows { get; }

    /// <summary>
    /// Returns the location for a manifest's path; null when it is not absolute, or the root is the top of the file system.
    /// </summary>
    public static WorkspaceLocation? Of(string manifestPath, ManifestSettings settings)
    {
        string root = DefiningFiles.Locate(manifestPath, settings, "").TrimEnd('/', '\\');
        if (!IsAbsolute(root) || (root.Length == 2 && root[1] == ':'))
            return null;

        string directory = DefiningFiles.Locate(manifestPath, settings with { Root = "" }, "");
        var location = new WorkspaceLocation(root, null);
        int rest = location.RestOf(directory);
        return rest < 0 ? location : new WorkspaceLocation(root, directory.Substring(rest).Replace('\\', '/'));
    }

    /// <summary>
    /// Returns the index in an absolute path inside the workspace where the part relative to the root begins; -1 for any other text.
    /// Allocates nothing.
    /// </summary>
    public int RestOf(string path)
    {
        if (path.Length < _root.Length || path.Length == 0 || !IsAbsolute(path))
            return -1;
        for (int i = 0; i < _root.Length; i++)
        {
            if (!Same(_root[i], path[i]))
                return -1;
        }

        if (path.Length == _root.Length)
            return path.Length;
        return path[_root.Length] is '/' or '\\' ? _root.Length + 1 : -1;
    }

    /// <summary>
    /// Determines whether an absolute path inside the workspace is spelled like the workspace's own, except for separators.
    /// </summary>
    public bool IsWrittenAlike(string path)
    {
        for (int i = 0; i < _root.Length; i++)
        {
            if (_root[i] != path[i] && !(IsWindows && _root[i] is '/' or '\\' && path[i] is '/' or '\\'))
                return false;
        }

        return IsWindows || path.IndexOf('\\') < 0;
    }

    private static bool IsAbsolute(string path) =>
        path.Length > 0 && (path[0] is '/' || (path.Length > 1 && (path[1] == ':' || (path[0] == '\\' && path[1] == '\\'))));

    private bool Same(char a, char b) =>
        a == b || (IsWindows && ((a is '/' or '\\' && b is '/' or '\\') || char.ToUpperInvariant(a) == char.ToUpperInvariant(b)));
}
