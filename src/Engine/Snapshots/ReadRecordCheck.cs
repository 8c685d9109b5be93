using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>Whether what was recorded is still so: one question to the file system for each record, nothing read, nothing allocated by record.</summary>
internal static class ReadRecordCheck
{
    private const uint RegularFile = 0x8000;
    private const uint TypeBits = 0xF000;

    /// <summary>Checks records.</summary>
    /// <param name="place">What the paths are relative to, absolute; empty when they are absolute.</param>
    /// <param name="records">The records.</param>
    /// <param name="count">How many were found unchanged.</param>
    /// <returns>False at the first change, or where the bytes are no records.</returns>
    public static bool IsUnchanged(string place, ReadOnlySpan<byte> records, out int count)
    {
        count = 0;
        byte[] prefix = Encoding.UTF8.GetBytes(place.Length == 0 ? "" : place.TrimEnd('/', Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar);
        byte[] path = new byte[prefix.Length + 4096];
        prefix.CopyTo(path, 0);
        for (int at = 0; at < records.Length; count++)
        {
            ReadOnlySpan<byte> rest = records.Slice(at);
            if (rest.Length < ReadRecord.HeaderLength)
                return false;
            int length = BinaryPrimitives.ReadInt32LittleEndian(rest.Slice(1 + FileStamp.Length));
            if (length < 0 || length >= rest.Length - ReadRecord.HeaderLength)
                return false;
            if (path.Length < prefix.Length + length + 1)
                Array.Resize(ref path, (prefix.Length + length + 1) * 2);

            // With the NUL that ends it.
            rest.Slice(ReadRecord.HeaderLength, length + 1).CopyTo(path.AsSpan(prefix.Length));
            FileStamp now = FileStamps.Of(path.AsSpan(0, prefix.Length + length + 1));
            if (!IsSame((ReadKind)rest[0], FileStamp.Read(rest.Slice(1)), now))
                return false;
            at += ReadRecord.HeaderLength + length + 1;
        }

        return true;
    }

    private static bool IsSame(ReadKind kind, FileStamp recorded, FileStamp now) => kind switch
    {
        ReadKind.Content => recorded == now,
        // Elsewhere a stamp is that of the link itself and says nothing about its target: such an answer is asked for anew.
        _ when !LinuxStatusCall.IsKnown => false,
        ReadKind.LeadsToFile => (now.Mode & TypeBits) == RegularFile,
        ReadKind.LeadsToNoFile => (now.Mode & TypeBits) != RegularFile,
        _ => false,
    };
}
