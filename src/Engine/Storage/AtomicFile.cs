#if !NET
using System.Runtime.InteropServices;
#endif
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Storage;

/// <summary>Files that are either the old content or the new, never a part: written beside, then renamed over.</summary>
internal static class AtomicFile
{
    // Of the file's name in that of the temporary one: with what is added, the longest name is still one.
    private const int LongestPart = 64;
#if !NET
    private const uint ReplaceExisting = 1;
#endif

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
            FileRetry.Default.Run(_ => Replace(temporary, path));
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

#if NET
    private static void Replace(string temporary, string path) => File.Move(temporary, path, overwrite: true);
#else
    // A link is replaced itself, wherever it leads, as a rename does it. File.Replace would look for what it leads to, and on Windows
    // leaves a moment in which there is neither file.
    private static void Replace(string temporary, string path)
    {
        if (Path.DirectorySeparatorChar == '\\')
        {
            if (!MoveFile(temporary, path, ReplaceExisting))
                throw Marshal.GetExceptionForHR(Marshal.GetHRForLastWin32Error());
            return;
        }

        if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
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
    }

    [DllImport("kernel32.dll", EntryPoint = "MoveFileExW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool MoveFile(string from, string to, uint flags);
#endif
}
