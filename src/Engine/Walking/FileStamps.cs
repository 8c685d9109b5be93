using System.Buffers.Binary;
using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>Asks the system for stamps. On Linux one call each and no allocation; elsewhere through System.IO.</summary>
internal static class FileStamps
{
    private const uint DirectoryBit = 0x4000;
    private const uint TypeBits = 0xF000;

    /// <summary>The stamp of a path.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="followLink">Whether a link stands for what it leads to.</param>
    /// <returns><see cref="FileStamp.Absent"/> when it is not there or cannot be examined.</returns>
    public static FileStamp Of(string path, bool followLink = true) => Of(Encoding.UTF8.GetBytes(path + "\0"), followLink);

    /// <summary>The stamp of a path.</summary>
    /// <param name="path">Absolute, in UTF-8, with a NUL at the end.</param>
    /// <param name="followLink">Whether a link stands for what it leads to.</param>
    /// <returns><see cref="FileStamp.Absent"/> when it is not there or cannot be examined.</returns>
    public static unsafe FileStamp Of(ReadOnlySpan<byte> path, bool followLink = true)
    {
        if (!LinuxStatusCall.IsKnown)
            return OfPortable(Encoding.UTF8.GetString(path.Slice(0, path.Length - 1).ToArray()), followLink);
        byte* status = stackalloc byte[LinuxStatusCall.Length];
        fixed (byte* bytes = path)
        {
            if (LinuxStatusCall.Status(bytes, followLink, status) != 0)
                return FileStamp.Absent;
        }

        return Decode(new ReadOnlySpan<byte>(status, LinuxStatusCall.Length));
    }

    /// <summary>The stamp in an answer of statx(2), which is the same on every processor.</summary>
    public static FileStamp Decode(ReadOnlySpan<byte> status)
    {
        uint mode = BinaryPrimitives.ReadUInt16LittleEndian(status.Slice(28));
        ulong device = ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(status.Slice(136)) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(status.Slice(140));
        return new FileStamp(
            device,
            BinaryPrimitives.ReadUInt64LittleEndian(status.Slice(32)),
            mode,
            (mode & TypeBits) == DirectoryBit ? 0 : BinaryPrimitives.ReadInt64LittleEndian(status.Slice(40)),
            Nanoseconds(status.Slice(112)),
            Nanoseconds(status.Slice(96)));
    }

    private static long Nanoseconds(ReadOnlySpan<byte> time) =>
        unchecked((BinaryPrimitives.ReadInt64LittleEndian(time) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(time.Slice(8)));

    private static FileStamp OfPortable(string path, bool followLink)
    {
        var directory = new DirectoryInfo(path);
        if (followLink && directory.Exists && (directory.Attributes & FileAttributes.ReparsePoint) != 0)
        {
#if NET
            if (directory.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                return OfPortable(target.FullName, followLink: false);
#else
            // It is the link's own stamp that .NET gives here, which does not change with what the link leads to.
            return FileStamp.Absent;
#endif
        }

        if (directory.Exists)
            return new FileStamp(0, (ulong)directory.CreationTimeUtc.Ticks, (uint)directory.Attributes, 0, directory.LastWriteTimeUtc.Ticks * 100, 0);
        var file = new FileInfo(path);
        return file.Exists
            ? new FileStamp(0, (ulong)file.CreationTimeUtc.Ticks, (uint)file.Attributes, file.Length, file.LastWriteTimeUtc.Ticks * 100, 0)
            : FileStamp.Absent;
    }
}
