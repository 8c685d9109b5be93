using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>The classes of a group that list their files: those of its absolute or of its relative paths.</summary>
/// <param name="Group">The group's own class.</param>
/// <param name="Settings">The settings of the code.</param>
/// <param name="IsRelative">Whether the paths are relative to the root.</param>
internal sealed record FileListTree(MemberClass Group, ManifestSettings Settings, bool IsRelative)
{
    /// <summary>Gets a value indicating whether the paths start at a root that is found at run time.</summary>
    public bool IsFoundAtRunTime => !IsRelative && Settings.RootMode == ManifestRootMode.Runtime;

    /// <summary>Gets the prefix of every path: empty for relative paths, and null when it is found at run time.</summary>
    public string? Root => IsRelative ? "" : IsFoundAtRunTime ? null : ConstantPrefix(ConstantRoot.Join(Settings.Root, ""));

    /// <summary>Gets the separator in the paths, where it is known.</summary>
    public char Separator => !IsRelative && ConstantRoot.Join(Settings.Root, "x").EndsWith("\\x", StringComparison.Ordinal) ? '\\' : '/';

    /// <summary>Returns the documentation of the members of a class, in two parts: before the path of the class, and after it.</summary>
    public (string Before, string After) Summary(string member) => member switch
    {
        FileListNames.Files when IsRelative => ("Every file below ", ", relative to the workspace root, in the order of the paths"),
        FileListNames.Files => ("The absolute path of every file below ", ", in the order of the paths"),
        FileListNames.Find =>
            (Kind + " path of a file below ", ", by its path from there; without such a file an exception names near ones"),
        _ => (Kind + " path of a file below ", ", by its path from there; nothing when there is none"),
    };

    private string Kind => IsRelative ? "The relative" : "The absolute";

    private string ConstantPrefix(string root) => root.EndsWith(Separator.ToString(), StringComparison.Ordinal) ? root : root + Separator;
}
