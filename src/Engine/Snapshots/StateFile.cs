using System.Buffers.Binary;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// A file that is whole or counts as absent: <c>"WSDKSTAT", u32 version, u32 0, u64 checksum of all that follows</c>, then the content.
/// </summary>
internal static class StateFile
{
    /// <summary>Bytes before the content.</summary>
    public const int HeaderLength = 24;

    private const ulong Magic = 0x54415453_4B445357;
    private const uint Version = 1;

    /// <summary>Makes a file's bytes out of its content.</summary>
    public static byte[] Wrap(ReadOnlySpan<byte> content)
    {
        byte[] file = new byte[HeaderLength + content.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), Checksum.Of(content));
        content.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>Whether bytes are a file that <see cref="Wrap"/> made, whole and of this version.</summary>
    public static bool IsValid(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderLength
        && BinaryPrimitives.ReadUInt64LittleEndian(file) == Magic
        && BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(8)) == Version
        && BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(12)) == 0
        && BinaryPrimitives.ReadUInt64LittleEndian(file.Slice(16)) == Checksum.Of(file.Slice(HeaderLength));
}
