using System.Text;
using WorkspaceSdk.FileSystem.Linux;

namespace WorkspaceSdk.FileSystem;

/// <summary>Reads stamps from the system. On Linux with one call each and no allocation; elsewhere through System.IO.</summary>
internal static class FileStamps
{
    private const long NanosecondsPerTick = 100;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Returns the stamp of a path.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="followLink">Whether a link is followed to its target.</param>
    /// <returns>
    /// <see cref="FileStamp.Absent"/> when it does not exist or may not be examined.
    /// The result is <see cref="FileStamp.Unknown"/> for a link where .NET cannot follow it, and for a directory whose time is not trusted.
    /// </returns>
    public static unsafe FileStamp Of(string path, bool followLink = true)
    {
        if (!LinuxStatusCall.IsKnown)
            return OfPortable(path, followLink);
        byte* status = stackalloc byte[Statx.Length];
        fixed (byte* bytes = Encoding.UTF8.GetBytes(path + "\0"))
        {
            if (LinuxStatusCall.Status(bytes, followLink, status) != 0)
                return FileStamp.Absent;
        }

        return new Statx(status).Stamp;
    }

    /// <summary>
    /// Determines whether a path is, or leads to, a device, a pipe or a socket. Reading one may never
    /// end. Known on Linux only; elsewhere it is always false.
    /// </summary>
    /// <param name="path">Absolute.</param>
    public static bool IsSpecial(string path) => LinuxStatusCall.IsKnown && Of(path).IsSpecialFile;

    private static FileStamp OfPortable(string path, bool followLink)
    {
        FileSystemInfo info = new DirectoryInfo(path);
        if (!info.Exists)
            info = new FileInfo(path);
        if (!info.Exists)
            return FileStamp.Absent;
        if (info is DirectoryInfo && !DirectoryTimes.AreTrusted(path))
            return FileStamp.Unknown;
        if (followLink && (info.Attributes & FileAttributes.ReparsePoint) != 0)
        {
#if NET
            if (info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                return OfPortable(target.FullName, followLink: false);
#else
            // .NET returns the link's own stamp here, which does not change with the target.
            if (Paths.ReparsePoint.IsLink(path))
                return FileStamp.Unknown;
#endif
        }

        return new FileStamp(
            0,
            (ulong)info.CreationTimeUtc.Ticks,
            (uint)info.Attributes,
            info is FileInfo file ? file.Length : 0,
            (info.LastWriteTimeUtc - Epoch).Ticks * NanosecondsPerTick,
            0);
    }
}
