using System.Buffers.Binary;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Snapshots;

/// <summary>Represents the position of a snapshot's record of one directory or ignore file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Stamp">Taken before it was read.</param>
/// <param name="IsSettled">Whether no further change can have the same stamp.</param>
/// <param name="Buffer">The bytes that hold the content.</param>
/// <param name="Start">The start of the content.</param>
/// <param name="Length">The content's length: packed entries, or the bytes of a file.</param>
/// <param name="Entries">The number of entries.</param>
internal readonly record struct SnapshotRow(
    SnapshotRowKind Kind, FileStamp Stamp, bool IsSettled, byte[] Buffer, int Start, int Length, int Entries)
{
    /// <summary>The length of a serialized record.</summary>
    public const int WrittenLength = FileStamp.Length + 24;

    private const uint FileBit = 1, SettledBit = 2;
    private const int FlagsAt = FileStamp.Length,
        PathAt = FlagsAt + 4,
        PathLengthAt = PathAt + 4,
        StartAt = PathLengthAt + 4,
        LengthAt = StartAt + 4,
        EntriesAt = LengthAt + 4;

    /// <summary>Gets the bytes of a directory's entries or of a file.</summary>
    public ReadOnlySpan<byte> Content => Buffer.AsSpan(Start, Length);

    /// <summary>Reads a serialized record.</summary>
    /// <param name="source">The record.</param>
    /// <param name="buffer">The bytes that its offsets refer to.</param>
    public static SnapshotRow Read(ReadOnlySpan<byte> source, byte[] buffer)
    {
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(FlagsAt));
        return new SnapshotRow(
            (flags & FileBit) != 0 ? SnapshotRowKind.File : SnapshotRowKind.Directory,
            FileStamp.Read(source),
            (flags & SettledBit) != 0,
            buffer,
            Number(source, StartAt),
            Number(source, LengthAt),
            Number(source, EntriesAt));
    }

    /// <summary>Returns the position of a serialized record's path.</summary>
    public static (int Start, int Length) ReadPath(ReadOnlySpan<byte> source) => (Number(source, PathAt), Number(source, PathLengthAt));

    /// <summary>Determines whether a serialized record's path and content continue the previous record's, within the file.</summary>
    /// <param name="source">The record.</param>
    /// <param name="end">The end of the previous record's content; on return the end of this one's.</param>
    /// <param name="fileLength">The length of the file.</param>
    public static bool Follows(ReadOnlySpan<byte> source, ref int end, int fileLength)
    {
        int path = Number(source, PathLengthAt), content = Number(source, LengthAt);
        if (Number(source, PathAt) != end
            || path < 0
            || path > fileLength - end
            || Number(source, StartAt) != end + path
            || content < 0
            || content > fileLength - end - path)
            return false;
        end += path + content;
        return true;
    }

    /// <summary>
    /// Determines whether a reading can have produced the record: an entry with a stamp, and for a directory a valid listing.
    /// </summary>
    public bool IsPossible() => Stamp != FileStamp.Absent && (Kind == SnapshotRowKind.Directory
        ? PackedListing.IsListing(Content, Entries)
        : Entries == 0 && Length <= FileContent.Longest);

    /// <summary>Writes the record.</summary>
    /// <param name="target">The target.</param>
    /// <param name="path">The position of its path.</param>
    /// <param name="pathLength">The length of its path.</param>
    /// <param name="start">The position of its content.</param>
    public void Write(Span<byte> target, int path, int pathLength, int start)
    {
        Stamp.Write(target);
        BinaryPrimitives.WriteUInt32LittleEndian(
            target.Slice(FlagsAt), (Kind == SnapshotRowKind.File ? FileBit : 0) | (IsSettled ? SettledBit : 0));
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(PathAt), path);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(PathLengthAt), pathLength);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(StartAt), start);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(LengthAt), Length);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(EntriesAt), Entries);
    }

    private static int Number(ReadOnlySpan<byte> source, int at) => BinaryPrimitives.ReadInt32LittleEndian(source.Slice(at));
}

/// <summary>Specifies the kind of a row.</summary>
internal enum SnapshotRowKind
{
    /// <summary>A directory: the names and types of its entries.</summary>
    Directory,

    /// <summary>An ignore file: its bytes.</summary>
    File,
}

/// <summary>
/// A record with its path. It is a class, because collections hold it: docs/startup.md#generic-structures.
/// </summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Record">The row.</param>
internal sealed record PathAndRow(byte[] Path, SnapshotRow Record);
