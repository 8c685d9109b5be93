#if !NET
using System.Runtime.InteropServices;
#endif
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Storage;

/// <summary>Writes files that hold either the old content or the new, never a part: to a temporary file, which is renamed.</summary>
internal static class AtomicFile
{
    // The number of characters of the file's name in the temporary name, so that the temporary name is never too long.
    private const int LongestPart = 64;
    private const string End = ".tmp";
#if !NET
    private const uint ReplaceExisting = 1;
#endif

    /// <summary>Determines whether the file exists with exactly this content.</summary>
    public static bool Equals(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && RegularFile.ReadBytes(path).AsSpan().SequenceEqual(content);
    }

    /// <summary>Determines whether a name is that of a temporary file for a file with another name.</summary>
    public static bool IsTemporary(string name, string file) =>
        // A dot, the part, a dot, and the 32 digits of a GUID.
        name.Length == Part(file).Length + 2 + 32 + End.Length
        && name.StartsWith($".{Part(file)}.", StringComparison.Ordinal)
        && name.EndsWith(End, StringComparison.Ordinal);

    /// <summary>Replaces the file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="isPrivate">
    /// Whether a new file is readable by its owner only, where the system supports that. An existing file keeps its permissions.
    /// </param>
    /// <exception cref="IOException">The disk is full or the rename was refused; the old file is unchanged.</exception>
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
        string temporary = Path.Combine(directory, $".{Part(Path.GetFileName(path))}.{Guid.NewGuid():N}{End}");
        try
        {
            WriteNew(temporary, content, path, isPrivate);
            FileRetry.Default.Run(_ => Replace(temporary, path));
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // .NET throws this exception for a file that would be larger than the system allows.
            throw new IOException(exception.Message, exception);
        }
        finally
        {
            FileRetry.Default.Run(_ => File.Delete(temporary));
        }
    }

    private static string Part(string file) => file.Substring(0, Math.Min(file.Length, LongestPart));

    // Sets the permissions of the replaced file before writing. The owner must keep access, or each build would write the file again.
    private static void WriteNew(string temporary, byte[] content, string replaced, bool isPrivate)
    {
#if NET
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        var old = new FileInfo(replaced);
        bool hasRights = old is { Exists: true, LinkTarget: null };
        // Nobody else opens the file before it has the permissions of the old one, which may be private.
        if ((isPrivate || hasRights) && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(temporary, options);
        if (hasRights && !OperatingSystem.IsWindows())
        {
            // Only where they differ: some file systems have no permissions, and refuse.
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
    // A link itself is replaced, as a rename does, whatever its target. File.Replace would follow the link, and on Windows
    // leaves a moment without any file.
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
            // Another process was faster.
        }

        File.Replace(temporary, path, destinationBackupFileName: null);
    }

    [DllImport("kernel32.dll", EntryPoint = "MoveFileExW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool MoveFile(string from, string to, uint flags);
#endif
}
