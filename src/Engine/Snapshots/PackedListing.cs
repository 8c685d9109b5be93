using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>Brings the entries of a directory into the shape in which snapshots keep them.</summary>
internal static class PackedListing
{
    /// <summary>Packs a listing.</summary>
    public static byte[] Pack(DirectoryListing listing)
    {
        int length = 0;
        int at = 0;
        while (listing.TryNext(ref at, out ReadOnlySpan<byte> name, out _))
            length += PackedEntry.Length(name);
        byte[] packed = new byte[length];
        int end = 0;
        at = 0;
        while (listing.TryNext(ref at, out ReadOnlySpan<byte> name, out FileEntryTypes type))
            end += PackedEntry.Write(packed.AsSpan(end), name, type);
        return packed;
    }
}
