using System.Buffers.Binary;

namespace WorkspaceSdk.FileSystem;

/// <summary>An entry of a recorded directory: <c>u16 length of the name * 4 + type, name</c>.</summary>
internal static class PackedEntry
{
    private const int HeaderLength = 2;

    // A name of 255 UTF-16 units, the longest there is, has 765 bytes.
    private const int TypeBits = 2, TypeMask = 3;

    /// <summary>Returns the number of bytes that an entry takes.</summary>
    public static int Length(ReadOnlySpan<byte> name) => HeaderLength + name.Length;

    /// <summary>Writes an entry.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(Span<byte> target, ReadOnlySpan<byte> name, FileEntryType type)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)((name.Length << TypeBits) | ToNumber(type)));
        name.CopyTo(target.Slice(HeaderLength));
        return Length(name);
    }

    /// <summary>Reads an entry.</summary>
    /// <returns>The number of bytes read.</returns>
    public static int Read(byte[] source, int at, out ReadOnlySpan<byte> name, out FileEntryType type)
    {
        // Byte by byte, and one span, because it runs for every entry: docs/startup.md#ready-to-run.
        int header = source[at] | (source[at + 1] << 8);
        int length = header >> TypeBits;
        type = OfNumber(header & TypeMask);
        name = new ReadOnlySpan<byte>(source, at + HeaderLength, length);
        return HeaderLength + length;
    }

    /// <summary>Reads an entry from untrusted bytes.</summary>
    /// <returns>The number of bytes read; 0 when they do not begin with a whole entry.</returns>
    public static int TryRead(ReadOnlySpan<byte> source, out ReadOnlySpan<byte> name, out FileEntryType type)
    {
        name = default;
        type = FileEntryType.Unknown;
        if (source.Length < HeaderLength)
            return 0;
        int header = source[0] | (source[1] << 8);
        int length = header >> TypeBits;
        if (length > source.Length - HeaderLength)
            return 0;
        name = source.Slice(HeaderLength, length);
        type = OfNumber(header & TypeMask);
        return HeaderLength + length;
    }

    // Returns the position of the flag's bit.
    private static int ToNumber(FileEntryType type) => type switch
    {
        FileEntryType.File => 0,
        FileEntryType.Directory => 1,
        FileEntryType.Link => 2,
        _ => 3,
    };

    private static FileEntryType OfNumber(int number) => (FileEntryType)(1 << number);
}
