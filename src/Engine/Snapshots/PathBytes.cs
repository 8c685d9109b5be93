using System.Buffers.Binary;

namespace WorkspaceSdk.Snapshots;

/// <summary>Compares paths as bytes.</summary>
internal sealed class PathBytes : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private PathBytes()
    {
    }

    /// <summary>The one there is.</summary>
    public static PathBytes Comparer { get; } = new();

    /// <summary>A number that spreads paths well, the same in every process.</summary>
    public static int Hash(ReadOnlySpan<byte> path)
    {
        ulong hash = (ulong)path.Length;
        for (; path.Length >= 8; path = path.Slice(8))
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(path));
        ulong rest = 0;
        foreach (byte b in path)
            rest = (rest << 8) | b;
        hash = Mix(hash ^ rest);
        return (int)(hash >> 32);
    }

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => Hash(obj);

    /// <inheritdoc/>
    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 29);
    }
}
