namespace WorkspaceSdk.Paths;

/// <summary>Compares paths as bytes.</summary>
internal sealed class PathBytesComparer : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    private PathBytesComparer()
    {
    }

    /// <summary>Gets the only instance.</summary>
    public static PathBytesComparer Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => SeededHash.Of(obj);

    /// <inheritdoc/>
    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
