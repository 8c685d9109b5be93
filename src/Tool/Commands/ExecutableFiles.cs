namespace WorkspaceSdk.Tool.Commands;

/// <summary>Which files can be run.</summary>
internal static class ExecutableFiles
{
    private const UnixFileMode AnyoneMayRun = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private static readonly string[] WindowsEndings = [".exe", ".com", ".bat", ".cmd"];

    /// <summary>Whether an entry, if it is a file, can be run: by its mode, on Windows by its ending.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="fullPath">Its absolute path.</param>
    /// <param name="onError">Called when it cannot be told.</param>
    public static bool Allows(FileEntry entry, string fullPath, Action<WalkError> onError)
    {
        if (entry.Type != FileEntryTypes.File)
            return true;
        if (OperatingSystem.IsWindows())
            return WindowsEndings.Contains(Path.GetExtension(fullPath), StringComparer.OrdinalIgnoreCase);
        try
        {
            return (File.GetUnixFileMode(fullPath) & AnyoneMayRun) != 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            onError(new WalkError(entry.Path, error.Message, error));
            return false;
        }
    }
}
