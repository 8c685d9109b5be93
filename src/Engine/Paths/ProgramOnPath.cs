namespace WorkspaceSdk.Paths;

/// <summary>
/// Finds programs as a shell does, but never in the current directory or in the workspace: files there are data and are not run.
/// </summary>
internal static class ProgramOnPath
{
    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    /// <summary>Finds a program in the directories of the variable <c>PATH</c>.</summary>
    /// <param name="name">Its name, without an extension.</param>
    /// <param name="root">The workspace root.</param>
    /// <returns>The absolute path; null when there is none.</returns>
    public static string? Find(string name, string root) => Find(name, root, Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>Finds a program in some directories.</summary>
    /// <param name="name">Its name, without an extension.</param>
    /// <param name="root">The workspace root.</param>
    /// <param name="directories">Their absolute paths, separated as in the variable <c>PATH</c>. Other paths are skipped.</param>
    public static string? Find(string name, string root, string directories) =>
        SearchPath.FileName(name, IsWindows) is { } fileName
            ? SearchPath.Directories(directories, root, IsWindows)
                .Select(directory => Path.Combine(directory, fileName))
                .FirstOrDefault(file => IsExecutable(file) && !IsReachedInside(file, root))
            : null;

    // A directory of the workspace can have a second path, by a link outside. A directory that cannot be resolved is not searched.
    private static bool IsReachedInside(string file, string root)
    {
#if NET
        try
        {
            string top = LinkResolution.Resolve(root);
            return Path.GetDirectoryName(top) is not null
                && AbsolutePath.IsBelow(LinkResolution.Resolve(Path.GetDirectoryName(file)!), top);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
#else
        // This build cannot read links.
        return false;
#endif
    }

    /// <summary>Determines whether a file exists and anyone may run it.</summary>
    public static bool IsExecutable(string file)
    {
        if (!SearchPath.IsProgram(file, IsWindows) || !File.Exists(file))
            return false;
#if NET
        const UnixFileMode AnyoneMayRun = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyoneMayRun) != 0;
#else
        return true;
#endif
    }
}
