#if NET
using System.Buffers.Binary;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>Takes the answer of statx(2) apart.</summary>
internal static class LinuxStatus
{
    private const int MaskAt = 0, ModeAt = 28, InodeAt = 32, SizeAt = 40, AccessedAt = 64, CreatedAt = 80, ModifiedAt = 112, DeviceAt = 136;
    private const uint HasCreated = 0x800;

    // Read, write and run for user, group and others: the three rights to run.
    private const int AnyoneMayRun = 0x49;

    /// <summary>What is known about an entry.</summary>
    public static EntryStatus Read(ReadOnlySpan<byte> status)
    {
        int mode = BinaryPrimitives.ReadUInt16LittleEndian(status[ModeAt..]);
        bool hasCreated = (BinaryPrimitives.ReadUInt32LittleEndian(status[MaskAt..]) & HasCreated) != 0;
        return new EntryStatus(
            LinuxTypes.OfMode(mode),
            BinaryPrimitives.ReadInt64LittleEndian(status[SizeAt..]),
            Time(status[ModifiedAt..]),
            Time(status[AccessedAt..]),
            hasCreated ? Time(status[CreatedAt..]) : null,
            (mode & AnyoneMayRun) != 0);
    }

    /// <summary>What makes it this file and no other.</summary>
    public static FileIdentity Identify(ReadOnlySpan<byte> status) => new(
        LinuxTypes.OfMode(BinaryPrimitives.ReadUInt16LittleEndian(status[ModeAt..])),
        BinaryPrimitives.ReadUInt64LittleEndian(status[DeviceAt..]),
        BinaryPrimitives.ReadUInt64LittleEndian(status[InodeAt..]),
        RealPath: null);

    // Seconds and nanoseconds. File systems keep times outside the calendar's years; the nearest one there is stands for them.
    private static DateTimeOffset Time(ReadOnlySpan<byte> time)
    {
        long seconds = BinaryPrimitives.ReadInt64LittleEndian(time);
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds())
            return DateTimeOffset.MinValue;
        if (seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.MaxValue;
        return DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(BinaryPrimitives.ReadUInt32LittleEndian(time[8..]) / TimeSpan.NanosecondsPerTick);
    }
}
#endif
