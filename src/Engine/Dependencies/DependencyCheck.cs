using System.Buffers.Binary;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Linux;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Dependencies;

/// <summary>Determines whether recorded dependencies still hold: one system call for each record, and nothing is read.</summary>
internal static class DependencyCheck
{
    /// <summary>Checks records.</summary>
    /// <param name="reader">Of the place the paths are relative to; absolute ones may be about any place.</param>
    /// <param name="records">The records.</param>
    /// <param name="count">How many were found unchanged.</param>
    /// <returns>False at the first change, or where the bytes are no records.</returns>
    public static bool IsUnchanged(IDirectoryReader reader, ReadOnlySpan<byte> records, out int count) =>
        IsUnchanged(reader, records, out count, out _);

    /// <summary>Checks records.</summary>
    /// <param name="reader">Of the place the paths are relative to; absolute ones may be about any place.</param>
    /// <param name="records">The records.</param>
    /// <param name="count">How many were found unchanged.</param>
    /// <param name="stamps">
    /// How many of them hold the stamp of something. Whoever has not seen the file system cannot know one;
    /// that something is absent anybody can claim.
    /// </param>
    /// <returns>False at the first change, or where the bytes are no records.</returns>
    public static bool IsUnchanged(IDirectoryReader reader, ReadOnlySpan<byte> records, out int count, out int stamps)
    {
        count = stamps = 0;
        for (int at = 0; at < records.Length; count++)
        {
            ReadOnlySpan<byte> rest = records.Slice(at);
            if (rest.Length < DependencyLog.HeaderLength)
                return false;
            int length = BinaryPrimitives.ReadInt32LittleEndian(rest.Slice(1 + FileStamp.Length));
            if (length < 0 || length > rest.Length - DependencyLog.HeaderLength)
                return false;
            var path = new TreePath(rest.Slice(DependencyLog.HeaderLength, length).ToArray());
            var recorded = FileStamp.Read(rest.Slice(1));
            if (!IsSame((DependencyKind)rest[0], recorded, reader.Stamp(path, followLink: true)))
                return false;
            if (rest[0] == (byte)DependencyKind.Content && recorded != FileStamp.Absent)
                stamps++;
            at += DependencyLog.HeaderLength + length;
        }

        return true;
    }

    private static bool IsSame(DependencyKind kind, FileStamp recorded, FileStamp now) => kind switch
    {
        DependencyKind.Content => recorded == now,
        // Elsewhere a stamp is that of the link itself and says nothing about its target: such an answer is asked for anew.
        _ when !LinuxStatusCall.IsKnown => false,
        DependencyKind.LeadsToFile => now.IsRegularFile,
        DependencyKind.LeadsToNoFile => !now.IsRegularFile,
        _ => false,
    };
}
