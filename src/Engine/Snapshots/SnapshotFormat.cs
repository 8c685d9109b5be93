using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Snapshots;

/// <summary>The format of a snapshot file; docs/state-file.md describes it.</summary>
internal static class SnapshotFormat
{
    // After the header of every state file: u32 length of the root, u32 number of records, the root, zeros up to a multiple of 8.
    private const int RootAt = StateFile.HeaderLength + 8;

    // The maximum length of an array of bytes.
    private const int LongestFile = 0x7FFFFFC7;

    /// <summary>Returns the bytes of a file.</summary>
    /// <param name="root">The absolute path of the workspace root.</param>
    /// <param name="records">The records, in any order.</param>
    /// <exception cref="IOException">They exceed the maximum size of such a file.</exception>
    public static byte[] Write(string root, List<PathAndRow> records)
    {
        // Sorted, so that the same records give the same bytes.
        records.Sort(static (x, y) => PathBytesComparer.Comparer.Compare(x.Path, y.Path));
        byte[] rootBytes = Encoding.UTF8.GetBytes(root);
        int first = FirstRecord(rootBytes.Length);
        long size = first + records.Sum(static r => (long)SnapshotRow.WrittenLength + r.Path.Length + r.Record.Length);
        if (size > LongestFile)
            throw new IOException($"What is known would be a file of {size} bytes, and one of this kind has {LongestFile} at most.");
        byte[] file = new byte[size];
        int heap = first + (records.Count * SnapshotRow.WrittenLength);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(StateFile.HeaderLength), rootBytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(StateFile.HeaderLength + 4), records.Count);
        rootBytes.CopyTo(file, RootAt);
        for (int i = 0; i < records.Count; i++)
        {
            (byte[] path, SnapshotRow record) = records[i];
            path.CopyTo(file, heap);
            record.Content.CopyTo(file.AsSpan(heap + path.Length));
            record.Write(file.AsSpan(first + (i * SnapshotRow.WrittenLength)), heap, path.Length, heap + path.Length);
            heap += path.Length + record.Length;
        }

        StateFile.Seal(file, StateFileKind.Snapshot);
        return file;
    }

    /// <summary>Reads the records in a file's bytes, which the caller must not change any more.</summary>
    /// <returns>Null when they are damaged, foreign, of another version or of another root.</returns>
    public static SnapshotTable? TryRead(byte[] file, string root)
    {
        if (!StateFile.IsValid(file, StateFileKind.Snapshot) || file.Length < RootAt)
            return null;
        int rootLength = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(StateFile.HeaderLength));
        if (rootLength < 0
            || rootLength > file.Length - RootAt
            || !file.AsSpan(RootAt, rootLength).SequenceEqual(Encoding.UTF8.GetBytes(root)))
            return null;
        return SnapshotTable.TryCreate(
            file, FirstRecord(rootLength), BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(StateFile.HeaderLength + 4)));
    }

    private static int FirstRecord(int rootLength) => (RootAt + rootLength + 7) & ~7;
}
