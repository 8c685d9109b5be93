using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Snapshots;

/// <summary>
/// The records of a snapshot file, used in place and found by path. The bytes never change. Each record is checked
/// when it is first used: a checksum detects damage only, and the author of the file is unknown. If one record is wrong,
/// the whole file is discarded. Thread-safe.
/// </summary>
internal sealed class SnapshotTable
{
    private readonly byte[] _file;
    private readonly int _records;

    // Open addressing: the number of a record plus one, or 0. Built on loading, which costs less than reading it from a file.
    private readonly int[] _slots;

    // The records that have been checked. Two threads that check one at the same time get the same result.
    private readonly bool[] _isChecked;
    private volatile bool _isWrong;

    private SnapshotTable(byte[] file, int records, int count)
    {
        _file = file;
        _records = records;
        Count = count;
        int size = 16;
        while (size < count * 2)
            size *= 2;
        _slots = new int[size];
        _isChecked = new bool[count];
        for (int i = 0; i < count; i++)
        {
            int slot = SlotOf(Path(i));
            _slots[slot] = i + 1;
        }
    }

    /// <summary>Gets a table without records.</summary>
    public static SnapshotTable Empty { get; } = new([], 0, 0);

    /// <summary>Gets the number of records, checked or not.</summary>
    public int Count { get; }

    /// <summary>Gets whether a record was found to be wrong: then the file counts as absent.</summary>
    public bool IsWrong => _isWrong;

    /// <summary>Creates a table over a file's bytes.</summary>
    /// <param name="file">The bytes; the caller must not change them any more.</param>
    /// <param name="records">The start of the first record.</param>
    /// <param name="count">The number of records.</param>
    /// <returns>Null unless the records' paths and contents fill the rest of the file without gaps.</returns>
    public static SnapshotTable? TryCreate(byte[] file, int records, int count)
    {
        if (count < 0 || records < 0 || records > file.Length || count > (file.Length - records) / SnapshotRow.WrittenLength)
            return null;
        int end = records + (count * SnapshotRow.WrittenLength);
        for (int i = 0; i < count; i++)
        {
            if (!SnapshotRow.Follows(file.AsSpan(records + (i * SnapshotRow.WrittenLength)), ref end, file.Length))
                return null;
        }

        return end == file.Length ? new SnapshotTable(file, records, count) : null;
    }

    /// <summary>Finds the record of a path.</summary>
    public bool TryFind(ReadOnlySpan<byte> path, out SnapshotRow record)
    {
        record = default;
        int index = _isWrong ? -1 : _slots[SlotOf(path)] - 1;
        return index >= 0 && TryRead(index, out record);
    }

    /// <summary>Returns all records with their paths; none when one of them is wrong.</summary>
    public List<PathAndRow> All()
    {
        var all = new List<PathAndRow>(Count);
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<byte> path = Path(i);
            bool isNext = i == 0 || Path(i - 1).SequenceCompareTo(path) < 0;
            if (!isNext || !TryRead(i, out SnapshotRow record) || (record.Kind == SnapshotRowKind.Directory && !TreePath.IsPath(path)))
            {
                _isWrong = true;
                return [];
            }

            all.Add(new PathAndRow(path.ToArray(), record));
        }

        return _isWrong ? [] : all;
    }

    private bool TryRead(int index, out SnapshotRow record)
    {
        record = SnapshotRow.Read(Written(index), _file);
        if (_isChecked[index])
            return true;
        if (!record.IsPossible())
        {
            _isWrong = true;
            record = default;
            return false;
        }

        _isChecked[index] = true;
        return true;
    }

    private ReadOnlySpan<byte> Path(int index)
    {
        (int start, int length) = SnapshotRow.ReadPath(Written(index));
        return _file.AsSpan(start, length);
    }

    // The slot of a path, or the free slot for it.
    private int SlotOf(ReadOnlySpan<byte> path)
    {
        int slot = SeededHash.Of(path) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !Path(_slots[slot] - 1).SequenceEqual(path))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private ReadOnlySpan<byte> Written(int index) =>
        _file.AsSpan(_records + (index * SnapshotRow.WrittenLength), SnapshotRow.WrittenLength);
}
