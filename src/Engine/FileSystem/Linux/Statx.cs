using System.Buffers.Binary;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>A result of statx(2). Its layout is the same on every processor.</summary>
internal readonly ref struct Statx
{
    /// <summary>The length of a result in bytes.</summary>
    public const int Length = 256;

    // Offsets in the structure, under the names of its fields. A time is s64 seconds and u32 nanoseconds.
    private const int stx_uid =
        20, stx_mode = 28, stx_ino = 32, stx_size = 40, stx_ctime = 96, stx_mtime = 112, stx_dev_major = 136, stx_dev_minor = 140;
#if NET
    private const int stx_atime = 64, stx_btime = 80;

    private const uint STATX_BTIME = 0x800;
    private const int S_IXUGO = 0x49;
#endif

    private readonly ReadOnlySpan<byte> _answer;

    /// <summary>Creates a view of a result.</summary>
    /// <param name="answer">At least <see cref="Length"/> bytes.</param>
    public unsafe Statx(byte* answer) => _answer = new ReadOnlySpan<byte>(answer, Length);

    /// <summary>Gets a value that changes whenever the entry does.</summary>
    public FileStamp Stamp
    {
        get
        {
            uint mode = Mode;
            return new FileStamp(
                Device, Inode, mode, FileStamp.IsDirectory(mode) ? 0 : Size, Nanoseconds(stx_mtime), Nanoseconds(stx_ctime));
        }
    }

    /// <summary>Gets the owner and the write permissions of the entry.</summary>
    public FileRights Rights => new(true, BinaryPrimitives.ReadUInt32LittleEndian(_answer.Slice(stx_uid)), Mode);

    /// <summary>Gets the type.</summary>
    public FileEntryType Type => LinuxTypes.OfMode((int)Mode);

    /// <summary>Gets the size in bytes.</summary>
    public long Size => BinaryPrimitives.ReadInt64LittleEndian(_answer.Slice(stx_size));

    private uint Mode => BinaryPrimitives.ReadUInt16LittleEndian(_answer.Slice(stx_mode));

    private ulong Inode => BinaryPrimitives.ReadUInt64LittleEndian(_answer.Slice(stx_ino));

    private ulong Device =>
        ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(_answer.Slice(stx_dev_major)) << 32)
        | BinaryPrimitives.ReadUInt32LittleEndian(_answer.Slice(stx_dev_minor));

#if NET
    /// <summary>Gets the metadata that queries use.</summary>
    public EntryStatus Status => new(
        Type,
        Size,
        Time(stx_mtime),
        Time(stx_atime),
        (BinaryPrimitives.ReadUInt32LittleEndian(_answer) & STATX_BTIME) != 0 ? Time(stx_btime) : null,
        (Mode & S_IXUGO) != 0);

    /// <summary>Gets the identity of the file.</summary>
    public FileIdentity Identity => new(Type, Device, Inode, RealPath: null);

    // File systems keep times outside the years of .NET's calendar; they become the nearest one it has.
    private DateTimeOffset Time(int field)
    {
        long seconds = BinaryPrimitives.ReadInt64LittleEndian(_answer.Slice(field));
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds())
            return DateTimeOffset.MinValue;
        if (seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.MaxValue;
        return DateTimeOffset.FromUnixTimeSeconds(seconds)
            .AddTicks(BinaryPrimitives.ReadUInt32LittleEndian(_answer.Slice(field + 8)) / TimeSpan.NanosecondsPerTick);
    }
#endif

    private long Nanoseconds(int field) =>
        unchecked((BinaryPrimitives.ReadInt64LittleEndian(_answer.Slice(field)) * 1_000_000_000)
            + BinaryPrimitives.ReadUInt32LittleEndian(_answer.Slice(field + 8)));
}
