namespace WorkspaceSdk.Paths;

/// <summary>
/// Finds programs as a shell does, but never in the current directory or in the workspace: what lies there is data and not to be run.
/// </summary>
internal static class ProgramOnPath
{
    private static readonly string Ending = Path.DirectorySeparatorChar == '\\' ? ".exe" : "";

    /// <summary>Finds a program in the directories of the variable <c>PATH</c>.</summary>
    /// <param name="name">Its name, without an ending.</param>
    /// <param name="root">The workspace root.</param>
    /// <returns>The absolute path; null when there is none.</returns>
    public static string? Find(string name, string root) => Find(name, root, Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>Finds a program in some directories.</summary>
    /// <param name="name">Its name, without an ending.</param>
    /// <param name="root">The workspace root.</param>
    /// <param name="directories">Their absolute paths, separated as in the variable <c>PATH</c>. Others are passed over.</param>
    public static string? Find(string name, string root, string directories)
    {
        bool isTop = Path.GetDirectoryName(root) is null;
        string fileName = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name : name + Ending;
        foreach (string entry in directories.Split(Path.PathSeparator))
        {
            string directory = entry.Trim('"');
            if (!IsAbsolute(directory) || (!isTop && AbsolutePath.IsBelow(Path.GetFullPath(directory), root)))
                continue;
            string file = Path.Combine(directory, fileName);
            if (IsExecutable(file))
                return file;
        }

        return null;
    }

    /// <summary>Determines whether a file exists and anyone may run it.</summary>
    public static bool IsExecutable(string file)
    {
        if (!File.Exists(file))
            return false;
#if NET
        const UnixFileMode AnyoneMayRun = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyoneMayRun) != 0;
#else
        return true;
#endif
    }

    // A path that needs the current directory, or the current drive, is none.
    private static bool IsAbsolute(string path)
    {
        if (path.Contains('\0'))
            return false;
        if (Path.DirectorySeparatorChar == '/')
            return path.Length > 0 && path[0] == '/';
        return path.Length > 2 && ((path[1] == ':' && IsSeparator(path[2])) || (IsSeparator(path[0]) && IsSeparator(path[1])));
    }

    private static bool IsSeparator(char c) => AbsolutePath.IsSeparator(c);
}
