using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Snapshots;

/// <summary>The records of a snapshot file, used where they stand; found by path. Never changes.</summary>
internal sealed class SnapshotTable
{
    private readonly byte[] file;
    private readonly int records;

    // Open addressing: the number of a record plus one, or 0. Made anew on loading, which costs less than reading it would.
    private readonly int[] slots;

    private SnapshotTable(byte[] file, int records, int count)
    {
        this.file = file;
        this.records = records;
        Count = count;
        int size = 16;
        while (size < count * 2)
            size *= 2;
        slots = new int[size];
        for (int i = 0; i < count; i++)
        {
            int slot = SlotOf(Path(i));
            slots[slot] = i + 1;
        }
    }

    /// <summary>A table without records.</summary>
    public static SnapshotTable Empty { get; } = new([], 0, 0);

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>Takes over a file's bytes.</summary>
    /// <param name="file">The bytes; they must not change any more.</param>
    /// <param name="records">Where the first record begins.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>Null when a record points outside the file.</returns>
    public static SnapshotTable? TryCreate(byte[] file, int records, int count)
    {
        if (count < 0 || records < 0 || records > file.Length || count > (file.Length - records) / SnapshotRecord.WrittenLength)
            return null;
        for (int i = 0; i < count; i++)
        {
            if (!SnapshotRecord.IsWithin(file.AsSpan(records + (i * SnapshotRecord.WrittenLength)), file.Length))
                return null;
        }

        return new SnapshotTable(file, records, count);
    }

    /// <summary>The path of a record.</summary>
    public ReadOnlySpan<byte> Path(int index)
    {
        (int start, int length) = SnapshotRecord.ReadPath(Written(index));
        return file.AsSpan(start, length);
    }

    /// <summary>A record.</summary>
    public SnapshotRecord Record(int index) => SnapshotRecord.Read(Written(index), file);

    /// <summary>Finds the record of a path.</summary>
    public bool TryFind(ReadOnlySpan<byte> path, out SnapshotRecord record)
    {
        int index = slots[SlotOf(path)] - 1;
        record = index < 0 ? default : Record(index);
        return index >= 0;
    }

    // Where a path stands, or could.
    private int SlotOf(ReadOnlySpan<byte> path)
    {
        int slot = SeededHash.Of(path) & (slots.Length - 1);
        while (slots[slot] != 0 && !Path(slots[slot] - 1).SequenceEqual(path))
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private ReadOnlySpan<byte> Written(int index) => file.AsSpan(records + (index * SnapshotRecord.WrittenLength), SnapshotRecord.WrittenLength);
}
