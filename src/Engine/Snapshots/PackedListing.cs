using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;


namespace WorkspaceSdk.Snapshots;

/// <summary>
/// Converts the entries of a directory to the format of snapshots. That is one <see cref="PackedEntry"/> after the other, ordinal by
/// their bytes with a slash after the names of directories. An ordered query then has almost nothing to sort.
/// </summary>
internal static class PackedListing
{
    /// <summary>Packs a listing.</summary>
    public static byte[] Pack(DirectoryListing listing)
    {
        var entries = new List<(byte[] Name, FileEntryType Type)>(listing.Count);
        int length = 0;
        int at = 0;
        while (listing.TryNext(ref at, out ReadOnlySpan<byte> name, out FileEntryType type))
        {
            entries.Add((name.ToArray(), type));
            length += PackedEntry.Length(name);
        }

        entries.Sort(Compare);
        byte[] packed = new byte[length];
        int end = 0;
        foreach ((byte[] name, FileEntryType type) in entries)
            end += PackedEntry.Write(packed.AsSpan(end), name, type);
        return packed;
    }

    /// <summary>
    /// Determines whether bytes are a listing: valid names, each once, in order, and no further bytes.
    /// </summary>
    /// <param name="packed">The bytes.</param>
    /// <param name="count">The required number of entries.</param>
    public static bool IsListing(ReadOnlySpan<byte> packed, int count)
    {
        ReadOnlySpan<byte> last = default;
        var lastType = FileEntryType.File;
        for (int read; !packed.IsEmpty; count--, packed = packed.Slice(read))
        {
            read = PackedEntry.TryRead(packed, out ReadOnlySpan<byte> name, out FileEntryType type);
            if (read == 0 || !TreePath.IsName(name) || Compare(last, lastType, name, type) >= 0)
                return false;
            last = name;
            lastType = type;
        }

        return count == 0;
    }

    private static int Compare((byte[] Name, FileEntryType Type) x, (byte[] Name, FileEntryType Type) y) =>
        Compare(x.Name, x.Type, y.Name, y.Type);

    private static int Compare(ReadOnlySpan<byte> x, FileEntryType typeOfX, ReadOnlySpan<byte> y, FileEntryType typeOfY)
    {
        int least = Math.Min(x.Length, y.Length);
        int order = x.Slice(0, least).SequenceCompareTo(y.Slice(0, least));
        return order != 0 ? order : Next(x, typeOfX, least) - Next(y, typeOfY, least);
    }

    private static int Next(ReadOnlySpan<byte> name, FileEntryType type, int at) =>
        at < name.Length ? name[at] : type == FileEntryType.Directory ? '/' : -1;
}
