using System.Buffers.Binary;

namespace WorkspaceSdk.Paths;

/// <summary>
/// Hashes of data that strangers may choose, for tables in memory. The function is SipHash-1-3 with a random key per process, so nobody
/// can construct names that collide. Another process has other hashes: no file and no order may depend on them.
/// </summary>
internal readonly struct SeededHash
{
    private static readonly SeededHash OfProcess = Random();

    private readonly ulong _first;
    private readonly ulong _second;

    /// <summary>Creates the function for a key.</summary>
    public SeededHash(ulong first, ulong second)
    {
        _first = first;
        _second = second;
    }

    /// <summary>Returns the hash of bytes with the key of this process.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = OfProcess.Hash(bytes);
        return (int)(hash ^ (hash >> 32));
    }

    /// <summary>Returns the hash of bytes.</summary>
    public ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong a = _first ^ 0x736F6D6570736575,
            b = _second ^ 0x646F72616E646F6D,
            c = _first ^ 0x6C7967656E657261,
            d = _second ^ 0x7465646279746573;
        ulong last = (ulong)bytes.Length << 56;
        for (; bytes.Length >= 8; bytes = bytes.Slice(8))
            Take(BinaryPrimitives.ReadUInt64LittleEndian(bytes), ref a, ref b, ref c, ref d);
        for (int i = 0; i < bytes.Length; i++)
            last |= (ulong)bytes[i] << (8 * i);
        Take(last, ref a, ref b, ref c, ref d);
        c ^= 0xFF;
        for (int i = 0; i < 3; i++)
            Round(ref a, ref b, ref c, ref d);
        return a ^ b ^ c ^ d;
    }

    private static SeededHash Random()
    {
        // Guid uses the system's random bytes. The cryptography library has them too, but loading it
        // takes a process longer than a small query.
        byte[] key = Guid.NewGuid().ToByteArray();
        return new SeededHash(BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(8)));
    }

    private static void Take(ulong word, ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        d ^= word;
        Round(ref a, ref b, ref c, ref d);
        a ^= word;
    }

    private static void Round(ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        a += b;
        b = Rotate(b, 13) ^ a;
        a = Rotate(a, 32);
        c += d;
        d = Rotate(d, 16) ^ c;
        a += d;
        d = Rotate(d, 21) ^ a;
        c += b;
        b = Rotate(b, 17) ^ c;
        c = Rotate(c, 32);
    }

    private static ulong Rotate(ulong value, int by) => (value << by) | (value >> (64 - by));
}
