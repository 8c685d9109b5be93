using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Roots;

/// <summary>
/// Decides whether a marker above the starting directory may be used. A build imports it, so its author decides what the build runs.
/// <c>Workspace.props</c> has the same rule; one table of tests checks both.
/// </summary>
internal static class MarkerTrust
{
    /// <summary>The variable that lists the directories whose markers are used anyway; <c>*</c> means all.</summary>
    public const string VariableName = "WORKSPACE_SAFE_ROOTS";

    /// <summary>Determines whether the marker of a directory may be used.</summary>
    /// <param name="directory">The marker's directory, absolute.</param>
    /// <param name="start">The directory whose root is searched, absolute; below the marker's directory or the same.</param>
    /// <param name="safeRoots">The value of the variable; null when unset.</param>
    public static bool Allows(string directory, string start, string? safeRoots)
    {
        // Not on Windows yet, which reports an owner in other ways.
        if (Path.DirectorySeparatorChar == '\\' || directory == start)
            return true;
        string target = Target(directory);
        bool isOthers = IsOthers(target), isOpen = IsOpen(target);
        if (!isOthers && !isOpen)
            return true;

        // A user who starts in a tree of another user, a mounted one for example, already trusts that user.
        string place = Target(Existing(start));
        return ((!isOthers || IsOthers(place)) && (!isOpen || IsOpen(place))) || IsListed(directory, safeRoots);
    }

    // The system answers "may I write there" by owner, group and others, without the privileges of the administrator.
    private static bool IsOthers(string directory) => (File.GetAttributes(directory) & FileAttributes.ReadOnly) != 0;

#if NET
    // For a link, the system would return the permissions of the link itself, which allow everything.
    private static string Target(string directory) =>
        new DirectoryInfo(directory).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? directory;

    private static bool IsOpen(string directory) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(directory) & UnixFileMode.OtherWrite) != 0;
#else
    private static string Target(string directory) => directory;

    private static bool IsOpen(string directory) => false;
#endif

    private static bool IsListed(string directory, string? safeRoots) =>
        (safeRoots ?? "").Split(Path.PathSeparator)
            .Any(entry => entry == "*" || (entry.Length > 0 && AbsolutePath.Trim(entry) == directory));

    private static string Existing(string path)
    {
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } above)
            path = above;
        return path;
    }
}
