using System.Buffers.Binary;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Linux;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Dependencies;

/// <summary>Determines whether recorded dependencies are unchanged: one system call for each record, and no file is read.</summary>
internal static class DependencyCheck
{
    /// <summary>Checks records.</summary>
    /// <param name="reader">The reader of the root of relative paths; absolute paths may lie anywhere.</param>
    /// <param name="records">The records.</param>
    /// <param name="count">The number of records found unchanged.</param>
    /// <returns>False at the first change, or when the bytes are no valid records.</returns>
    public static bool IsUnchanged(IDirectoryReader reader, ReadOnlySpan<byte> records, out int count) =>
        IsUnchanged(reader, records, out count, out _);

    /// <summary>Checks records.</summary>
    /// <param name="reader">The reader of the root of relative paths; absolute paths may lie anywhere.</param>
    /// <param name="records">The records.</param>
    /// <param name="count">The number of records found unchanged.</param>
    /// <param name="stamps">
    /// The number of those that hold a stamp. Only a program that has seen the file system can know a stamp;
    /// anybody can claim that a file is absent.
    /// </param>
    /// <returns>False at the first change, or when the bytes are no valid records.</returns>
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
        // Elsewhere the stamp is of the link itself and not of its target, so such a result is never reused.
        _ when !LinuxStatusCall.IsKnown => false,
        DependencyKind.LeadsToFile => now.IsRegularFile,
        DependencyKind.LeadsToNoFile => !now.IsRegularFile,
        _ => false,
    };
}
