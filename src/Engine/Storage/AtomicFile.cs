using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk.Storage;

/// <summary>Files that are either the old content or the new, never a part: written beside, then renamed over.</summary>
internal static class AtomicFile
{
    // Of the file's name in that of the temporary one: with what is added, the longest name is still one.
    private const int LongestPart = 64;

    /// <summary>Determines whether the file exists with exactly this content.</summary>
    public static bool Equals(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && RegularFile.ReadBytes(path).AsSpan().SequenceEqual(content);
    }

    /// <summary>Replaces the file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="isPrivate">
    /// Whether a new file is for its owner alone, where the system knows that. One that is there keeps its rights.
    /// </param>
    /// <exception cref="IOException">The disk is full or the rename was refused; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written.</exception>
    /// <remarks>
    /// On Windows another program can hold the file for a moment: a reader, a virus scanner, the indexer. Then replacing is tried again,
    /// ten times within about a second.
    /// </remarks>
    public static void Write(string path, byte[] content, bool isPrivate = false)
    {
        string directory = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(directory);

        // Two builds of one project at once must not share the temporary file. Hidden, so that a
        // query that runs meanwhile does not find it.
        string name = Path.GetFileName(path);
        string temporary = Path.Combine(
            directory, "." + name.Substring(0, Math.Min(name.Length, LongestPart)) + "." + Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            WriteNew(temporary, content, path, isPrivate);
            FileRetry.Default.Run(attempt => Replace(temporary, path, attempt));
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What .NET makes of a file that would be larger than the system allows.
            throw new IOException(exception.Message, exception);
        }
        finally
        {
            FileRetry.Default.Run(_ => File.Delete(temporary));
        }
    }

    // With the rights of the file it is to replace, before anything is in it; but what nobody could read would be made anew for ever.
    private static void WriteNew(string temporary, byte[] content, string replaced, bool isPrivate)
    {
#if NET
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(temporary, options);
        if (!OperatingSystem.IsWindows() && new FileInfo(replaced) is { Exists: true, LinkTarget: null } old)
        {
            // Only where it differs: some file systems know no rights, and refuse.
            UnixFileMode rights = old.UnixFileMode | UnixFileMode.UserRead | UnixFileMode.UserWrite;
            if (File.GetUnixFileMode(file.SafeFileHandle) != rights)
                File.SetUnixFileMode(file.SafeFileHandle, rights);
        }
#else
        using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
#endif
        file.Write(content, 0, content.Length);
    }

    // Each of the two ways passes what the other does not: a move over a file that a reader shares is refused by some Windows versions,
    // an exchange by some file systems. A link is replaced itself, wherever it leads; an exchange would look for what it leads to.
    private static void Replace(string temporary, string path, int attempt)
    {
#if NET
        bool isMove = !OperatingSystem.IsWindows() || attempt % 2 == 0;
        if (isMove || IsLink(path) || !File.Exists(path))
            File.Move(temporary, path, overwrite: true);
        else
            File.Replace(temporary, path, destinationBackupFileName: null);
#else
        if (IsLink(path))
            File.Delete(path);
        try
        {
            if (!File.Exists(path))
            {
                File.Move(temporary, path);
                return;
            }
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }

        File.Replace(temporary, path, destinationBackupFileName: null);
#endif
    }

    private static bool IsLink(string path) => File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
}
