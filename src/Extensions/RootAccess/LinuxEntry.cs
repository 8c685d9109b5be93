using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace WorkspaceSdk.Extensions;

/// <summary>Reads the results of Linux's calls about entries.</summary>
internal static unsafe class LinuxEntry
{
    private const int ModeAt = 28, SizeAt = 40, ModifiedAt = 112;

    // A record of a directory: u64 inode, u64 offset, u16 length of the record, u8 type, name, NUL.
    private const int RecordLengthAt = 16, NameAt = 19;

    /// <summary>Reads the status of an entry. A link is not followed.</summary>
    /// <param name="descriptor">The directory of the name.</param>
    /// <param name="name">A name that ends with NUL; empty for the descriptor itself.</param>
    /// <returns>Null when the entry does not exist or cannot be examined.</returns>
    public static EntryFacts? Examine(int descriptor, ReadOnlySpan<byte> name)
    {
        byte* status = stackalloc byte[LinuxOpenCalls.StatusLength];
        byte nothing = 0;
        fixed (byte* start = name)
        {
            if (LinuxOpenCalls.Status(descriptor, start == null ? &nothing : start, status) != 0)
                return null;
        }

        return Decode(new ReadOnlySpan<byte>(status, LinuxOpenCalls.StatusLength));
    }

    /// <summary>Adds the entries in records of a directory, except names that are not text and entries that cannot be examined.</summary>
    public static void AddAll(Dictionary<string, EntryFacts> entries, int directory, ReadOnlySpan<byte> records)
    {
        for (int length; !records.IsEmpty; records = records[length..])
        {
            length = BinaryPrimitives.ReadUInt16LittleEndian(records[RecordLengthAt..]);
            ReadOnlySpan<byte> name = records[NameAt..length];
            name = name[..(name.IndexOf((byte)0) + 1)];
            if (name.SequenceEqual(".\0"u8) || name.SequenceEqual("..\0"u8) || !Utf8.IsValid(name))
                continue;
            if (Examine(directory, name) is { } facts)
                entries[Encoding.UTF8.GetString(name[..^1])] = facts;
        }
    }

    private static EntryFacts Decode(ReadOnlySpan<byte> status)
    {
        FileEntryType type = (BinaryPrimitives.ReadUInt16LittleEndian(status[ModeAt..]) >> 12) switch
        {
            8 => FileEntryType.File,
            4 => FileEntryType.Directory,
            10 => FileEntryType.Link,
            _ => FileEntryType.Other,
        };
        // File systems may keep years outside the calendar; the nearest valid time is used.
        long seconds = Math.Clamp(
            BinaryPrimitives.ReadInt64LittleEndian(status[ModifiedAt..]),
            DateTimeOffset.MinValue.ToUnixTimeSeconds(),
            DateTimeOffset.MaxValue.ToUnixTimeSeconds());
        uint nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(status[(ModifiedAt + 8)..]);
        DateTimeOffset modified = DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        return new EntryFacts(type, BinaryPrimitives.ReadInt64LittleEndian(status[SizeAt..]), modified);
    }
}
