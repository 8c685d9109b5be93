using System.Collections.Concurrent;

namespace WorkspaceSdk.FileSystem;

/// <summary>
/// Decides whether a directory's time shows that an entry came or went. On FAT and exFAT it does not change, and a server may return
/// a value that is seconds old.
/// </summary>
internal static class DirectoryTimes
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Determines whether a file system of Windows sets a directory's time with each of its entries.</summary>
    /// <param name="format">Its name as Windows reports it: <c>NTFS</c>, <c>FAT32</c>, <c>exFAT</c>.</param>
    /// <param name="kind">The type of the drive.</param>
    public static bool AreTrusted(string format, DriveType kind) =>
        kind != DriveType.Network
        && (format.Equals("NTFS", StringComparison.OrdinalIgnoreCase) || format.Equals("ReFS", StringComparison.OrdinalIgnoreCase));

    /// <summary>Determines whether the time of a directory is trusted. Outside Windows it is; a stamp shows its resolution.</summary>
    /// <param name="path">An absolute path.</param>
    public static bool AreTrusted(string path) =>
        Path.DirectorySeparatorChar != '\\' || Known.GetOrAdd(Path.GetPathRoot(path) ?? "", IsTrusted);

    private static bool IsTrusted(string top)
    {
        // A drive, with or without the prefix \\?\. Every other top belongs to a server.
        string drive = top.StartsWith(@"\\?\", StringComparison.Ordinal) ? top.Substring(4) : top;
        if (drive.Length < 2 || drive[1] != ':')
            return false;
        try
        {
            var info = new DriveInfo(drive.Substring(0, 1));
            return AreTrusted(info.DriveFormat, info.DriveType);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
