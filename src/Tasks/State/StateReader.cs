using System.Buffers.Binary;
using System.Text;

namespace WorkspaceSdk.Tasks.State;

/// <summary>Reads the content of a state from untrusted bytes, and never past their end.</summary>
/// <param name="file">The bytes.</param>
/// <param name="start">The start of the content.</param>
internal sealed class StateReader(byte[] file, int start)
{
    private int _at = start;

    /// <summary>Gets whether everything was read.</summary>
    public bool IsAtEnd => _at == file.Length;

    /// <summary>Reads a number that is not negative.</summary>
    /// <exception cref="InvalidDataException">It is negative, or the bytes end before it.</exception>
    public int ReadNumber()
    {
        int number = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        return number >= 0 ? number : throw Wrong();
    }

    /// <summary>Reads 64 bits.</summary>
    /// <exception cref="InvalidDataException">The bytes end before it.</exception>
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>Reads a truth value.</summary>
    /// <exception cref="InvalidDataException">It is neither true nor false, or the bytes end before it.</exception>
    public bool ReadBoolean() => Take(1)[0] switch
    {
        0 => false,
        1 => true,
        _ => throw Wrong(),
    };

    /// <summary>Reads a text in the format of <see cref="BinaryWriter"/>.</summary>
    /// <exception cref="InvalidDataException">Its length is invalid, or the bytes end before its end.</exception>
    public string ReadText()
    {
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Take(1)[0];
            // The fifth part has the last three bits of a number that is not negative.
            if (shift > 21 && part > 0x07)
                throw Wrong();
            length |= (part & 0x7F) << shift;
            if (part <= 0x7F)
                break;
        }

        Take(length);
        return Encoding.UTF8.GetString(file, _at - length, length);
    }

    /// <summary>Reads bytes after their length.</summary>
    /// <exception cref="InvalidDataException">The bytes end before their length.</exception>
    public byte[] ReadBytes() => Take(ReadNumber()).ToArray();

    /// <summary>Reads a number of bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer bytes.</exception>
    public ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > file.Length - _at)
            throw Wrong();
        _at += length;
        return file.AsSpan(_at - length, length);
    }

    /// <summary>Reads bytes after their length, without a copy.</summary>
    /// <exception cref="InvalidDataException">The bytes end before their length.</exception>
    public ArraySegment<byte> ReadSegment()
    {
        int length = Take(ReadNumber()).Length;
        return new ArraySegment<byte>(file, _at - length, length);
    }

    private static InvalidDataException Wrong() => new("The state is not what this version writes.");
}
