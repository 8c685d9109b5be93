using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// Brings the entries of a directory into the shape in which snapshots keep them: one <see cref="PackedEntry"/> after the other, ordinal by their bytes with a slash behind the
/// names of directories. An ordered query then has next to nothing to order.
/// </summary>
internal static class PackedListing
{
    /// <summary>Packs a listing.</summary>
    public static byte[] Pack(DirectoryListing listing)
    {
        var entries = new List<(byte[] Name, FileEntryTypes Type)>(listing.Count);
        int length = 0;
        int at = 0;
        while (listing.TryNext(ref at, out ReadOnlySpan<byte> name, out FileEntryTypes type))
        {
            entries.Add((name.ToArray(), type));
            length += PackedEntry.Length(name);
        }

        entries.Sort(Compare);
        byte[] packed = new byte[length];
        int end = 0;
        foreach ((byte[] name, FileEntryTypes type) in entries)
            end += PackedEntry.Write(packed.AsSpan(end), name, type);
        return packed;
    }

    private static int Compare((byte[] Name, FileEntryTypes Type) x, (byte[] Name, FileEntryTypes Type) y)
    {
        int least = Math.Min(x.Name.Length, y.Name.Length);
        int order = x.Name.AsSpan(0, least).SequenceCompareTo(y.Name.AsSpan(0, least));
        return order != 0 ? order : Next(x, least) - Next(y, least);
    }

    private static int Next((byte[] Name, FileEntryTypes Type) entry, int at) =>
        at < entry.Name.Length ? entry.Name[at] : entry.Type == FileEntryTypes.Directory ? '/' : -1;
}
