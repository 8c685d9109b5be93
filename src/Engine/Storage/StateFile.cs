using System.Buffers.Binary;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Storage;

/// <summary>
/// A file that is whole or counts as absent: <c>"WSDKSTAT", u32 version, u32 kind, u64 checksum of all that follows</c>, then the content.
/// </summary>
internal static class StateFile
{
    /// <summary>The number of bytes before the content.</summary>
    public const int HeaderLength = 24;

    private const int VersionAt = 8, KindAt = 12, ChecksumAt = 16;
    private const ulong Magic = 0x54415453_4B445357;
    private const uint Version = 2;

    // System.IO and Linux's own calls see different entries, for instance pipes: neither may use the other's file.
    private const uint PortableBit = 0x100;

    /// <summary>Returns the bytes of a file with a content.</summary>
    public static byte[] Wrap(ReadOnlySpan<byte> content, StateFileKind kind)
    {
        byte[] file = new byte[HeaderLength + content.Length];
        content.CopyTo(file.AsSpan(HeaderLength));
        Seal(file, kind);
        return file;
    }

    /// <summary>Writes the header before a content that is in the buffer already.</summary>
    public static void Seal(Span<byte> file, StateFileKind kind)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file.Slice(VersionAt), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.Slice(KindAt), Number(kind));
        BinaryPrimitives.WriteUInt64LittleEndian(file.Slice(ChecksumAt), Checksum.Of(file.Slice(HeaderLength)));
    }

    /// <summary>Determines whether bytes are such a file, complete and of this version.</summary>
    public static bool IsValid(ReadOnlySpan<byte> file, StateFileKind kind) =>
        file.Length >= HeaderLength
        && BinaryPrimitives.ReadUInt64LittleEndian(file) == Magic
        && BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(VersionAt)) == Version
        && BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(KindAt)) == Number(kind)
        && BinaryPrimitives.ReadUInt64LittleEndian(file.Slice(ChecksumAt)) == Checksum.Of(file.Slice(HeaderLength));

    /// <summary>
    /// Determines whether a file may be replaced by a state file. It may if it is one, of any version and even damaged, or absent or empty.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool MayReplace(string path)
    {
        byte[] start = new byte[sizeof(ulong)];
        int length = 0;
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            for (int read = -1; length < start.Length && read != 0; length += read)
                read = file.Read(start, length, start.Length - length);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }

        // A process that was killed can leave a shorter file.
        Span<byte> magic = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, Magic);
        return magic.StartsWith(start.AsSpan(0, length));
    }

    private static uint Number(StateFileKind kind) => (uint)kind | (DirectoryReaders.ArePortable ? PortableBit : 0);
}

/// <summary>Specifies the content of a state file.</summary>
internal enum StateFileKind : uint
{
    /// <summary>The state of a project's build.</summary>
    Build = 0,

    /// <summary>A snapshot of directories.</summary>
    Snapshot = 1,

    /// <summary>The evaluated projects of a workspace.</summary>
    Graph = 2,
}
