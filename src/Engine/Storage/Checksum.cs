using System.Buffers.Binary;

namespace WorkspaceSdk.Storage;

/// <summary>
/// A checksum of 64 bits that detects damage, not malice: XXH64, chosen because it runs at the speed of
/// memory and needs no library.
/// </summary>
internal static class Checksum
{
    private const int StripeLength = 32;
    private const ulong Prime1 = 11400714785074694791,
        Prime2 = 14029467366897019727,
        Prime3 = 1609587929392839161,
        Prime4 = 9650029242287828579,
        Prime5 = 2870177450012600261;

    /// <summary>Returns the checksum of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> data)
    {
        ulong length = (ulong)data.Length;
        ulong hash = data.Length >= StripeLength ? Stripes(ref data) : Prime5;
        hash += length;
        for (; data.Length >= 8; data = data.Slice(8))
            hash = (Rotate(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(data)), 27) * Prime1) + Prime4;
        if (data.Length >= 4)
        {
            hash = (Rotate(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(data) * Prime1), 23) * Prime2) + Prime3;
            data = data.Slice(4);
        }

        foreach (byte b in data)
            hash = Rotate(hash ^ (b * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    // By pointer, because it processes every byte of a state: docs/startup.md#ready-to-run.
    private static unsafe ulong Stripes(ref ReadOnlySpan<byte> data)
    {
        ulong a = unchecked(Prime1 + Prime2), b = Prime2, c = 0, d = unchecked(0 - Prime1);
        int stripes = data.Length / StripeLength;
        fixed (byte* bytes = data)
        {
            ulong* at = (ulong*)bytes;
            for (int i = 0; i < stripes; i++, at += 4)
            {
                a = Round(a, LittleEndian(at[0]));
                b = Round(b, LittleEndian(at[1]));
                c = Round(c, LittleEndian(at[2]));
                d = Round(d, LittleEndian(at[3]));
            }
        }

        data = data.Slice(stripes * StripeLength);
        ulong hash = Rotate(a, 1) + Rotate(b, 7) + Rotate(c, 12) + Rotate(d, 18);
        hash = Merge(hash, a);
        hash = Merge(hash, b);
        hash = Merge(hash, c);
        return Merge(hash, d);
    }

    private static ulong LittleEndian(ulong value) => BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;

    private static ulong Round(ulong lane, ulong input) => Rotate(lane + (input * Prime2), 31) * Prime1;

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
