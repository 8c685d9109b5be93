using System.Buffers.Binary;

namespace WorkspaceSdk.FileSystem;

/// <summary>
/// Represents metadata that changes whenever the file or directory does. A part that the system does not provide is 0.
/// </summary>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file within it; where there are no inodes, the time of creation, which a replacement does not share.</param>
/// <param name="Mode">Type and permissions.</param>
/// <param name="Size">In bytes; 0 for a directory.</param>
/// <param name="Modified">The time of the last write to the content, in nanoseconds. Anyone may set it.</param>
/// <param name="Changed">The time of the last change to content or metadata, in nanoseconds. Only the system sets it.</param>
internal readonly record struct FileStamp(ulong Device, ulong Inode, uint Mode, long Size, long Modified, long Changed)
{
    /// <summary>The length of a serialized stamp.</summary>
    public const int Length = 48;

    // A file system whose times have no fractions rounds them down, to even seconds at worst.
    private const long CoarseTick = 2_000_000_000;
    private const long Second = 1_000_000_000;

    private const uint TypeBits = 0xF000;
    private const uint DirectoryType = 0x4000;
    private const uint RegularFileType = 0x8000;

    /// <summary>Gets the stamp of an entry that does not exist.</summary>
    public static FileStamp Absent => default;

    /// <summary>Gets the stamp of an entry that cannot be examined: it never counts as settled, so nothing about it is reused.</summary>
    public static FileStamp Unknown => new(0, 0, 0, 0, long.MaxValue, long.MaxValue);

    /// <summary>Gets whether it is a regular file. Known on Linux only.</summary>
    public bool IsRegularFile => (Mode & TypeBits) == RegularFileType;

    /// <summary>Gets whether it is a device, a pipe or a socket. Known on Linux only.</summary>
    public bool IsSpecialFile => (Mode & TypeBits) is not (0 or DirectoryType or RegularFileType);

    /// <summary>Gets the time of the last change, as stored.</summary>
    public long Change => Changed != 0 ? Changed : Modified;

    /// <summary>
    /// Gets the latest time at which it may have been changed. A time without a fraction may be rounded down, whatever the resolution of
    /// the clock it is compared with. A file system mounted below a directory may be of another kind.
    /// </summary>
    public long LatestChange => Change % Second == 0 ? Change + CoarseTick : Change;

    /// <summary>
    /// Determines whether all parts are equal. The comparison is explicit, because it runs for every directory:
    /// docs/startup.md#ready-to-run.
    /// </summary>
    public bool Equals(FileStamp other) =>
        Inode == other.Inode && Changed == other.Changed && Modified == other.Modified && Size == other.Size && Mode == other.Mode
        && Device == other.Device;

    /// <inheritdoc/>
    public override int GetHashCode() => Inode.GetHashCode() ^ Changed.GetHashCode();

    /// <summary>Determines whether a mode is that of a directory.</summary>
    public static bool IsDirectory(uint mode) => (mode & TypeBits) == DirectoryType;

    /// <summary>Reads a serialized stamp.</summary>
    public static FileStamp Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(source),
        BinaryPrimitives.ReadUInt64LittleEndian(source.Slice(8)),
        BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(16)),
        BinaryPrimitives.ReadInt64LittleEndian(source.Slice(24)),
        BinaryPrimitives.ReadInt64LittleEndian(source.Slice(32)),
        BinaryPrimitives.ReadInt64LittleEndian(source.Slice(40)));

    /// <summary>Writes the stamp.</summary>
    public void Write(Span<byte> target)
    {
        target.Slice(0, Length).Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(target, Device);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(8), Inode);
        BinaryPrimitives.WriteUInt32LittleEndian(target.Slice(16), Mode);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(24), Size);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(32), Modified);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(40), Changed);
    }
}
