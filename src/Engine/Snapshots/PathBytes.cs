using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Snapshots;

/// <summary>Compares paths as bytes.</summary>
internal sealed class PathBytes : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    private PathBytes()
    {
    }

    /// <summary>The one there is.</summary>
    public static PathBytes Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => SeededHash.Of(obj);

    /// <inheritdoc/>
    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
