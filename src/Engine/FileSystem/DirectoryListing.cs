using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.FileSystem.Linux;

namespace WorkspaceSdk.FileSystem;

/// <summary>
/// The entries of one directory, in the format of Linux's own call, so that nothing has to be copied or converted there.
/// Reused from directory to directory. The record is that of getdents(2): <c>u64 inode, s64 offset, u16 length, u8 type, name, NUL</c>.
/// </summary>
internal sealed class DirectoryListing
{
    /// <summary>The maximum length of a name in bytes. Systems allow 255 characters, a few file systems some 4,000 bytes.</summary>
    public const int LongestName = 4096;

    private const int OffsetAt = 8, LengthAt = 16, TypeAt = 18, NameAt = 19;

    // One system call fills at most this; a smaller chunk would need more calls.
    private const int ChunkSize = 1 << ChunkBits;
    private const int ChunkBits = 16;

    // Large directories use further chunks, so that nothing is ever copied to make room. A position is
    // the number of a chunk and an offset in it.
    private readonly List<Chunk> _chunks = [new Chunk(new byte[ChunkSize])];
    private int _last;

    // Packed entries of another owner; null when the entries are in the chunks.
    private byte[]? _packed;
    private int _packedStart;
    private int _packedLength;

    /// <summary>Gets whether the entries are in another owner's bytes.</summary>
    public bool IsView => _packed is not null;

    /// <summary>Gets the number of entries, <c>.</c> and <c>..</c> left out.</summary>
    public int Count { get; private set; }

    /// <summary>Gets whether the file system left out the type of an entry.</summary>
    public bool HasUntyped { get; private set; }

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        (Count, HasUntyped, _last, _packed) = (0, false, 0, null);
        foreach (Chunk chunk in _chunks)
            chunk.Length = 0;
    }

    /// <summary>Counts the directory as opened, or as recalled from a snapshot.</summary>
    public void CountIn(FindStatistics statistics)
    {
        if (IsView)
            statistics.CountRecalledDirectory();
        else
            statistics.CountDirectory(Count);
    }

    /// <summary>Switches to recorded entries.</summary>
    /// <param name="bytes">Holds the entries, each as a <see cref="PackedEntry"/>; must not change while this listing uses them.</param>
    /// <param name="start">The offset of the first entry.</param>
    /// <param name="length">The number of bytes.</param>
    /// <param name="count">The number of entries.</param>
    public void View(byte[] bytes, int start, int length, int count) =>
        (_packed, _packedStart, _packedLength, Count, HasUntyped) = (bytes, start, length, count, false);

    /// <summary>Returns space for further records, enough for any record.</summary>
    public Span<byte> Room()
    {
        if (_chunks[_last].Length > ChunkSize / 2 && ++_last == _chunks.Count)
            _chunks.Add(new Chunk(new byte[ChunkSize]));
        return _chunks[_last].Room;
    }

    /// <summary>Adds records that were read into the <see cref="Room"/>.</summary>
    /// <returns>Whether another read could return more.</returns>
    public bool Commit(int length)
    {
        Chunk chunk = _chunks[_last];
        int record = chunk.Length;
        for (int at = record; at < chunk.Length + length; at += chunk.RecordLength(at))
        {
            record = at;
            if (!IsDots(chunk.Records.AsSpan(at + NameAt)))
                Count++;
            HasUntyped |= chunk.Records[at + TypeAt] == 0;
        }

        chunk.Length += length;
        // Each record holds the offset of the next one. No record can follow the largest offset: ext4 marks the last record in this way.
        // A read that did not fill the buffer proves nothing: some file systems return one page at a time.
        return BinaryPrimitives.ReadInt64LittleEndian(chunk.Records.AsSpan(record + OffsetAt)) != long.MaxValue;
    }

    /// <summary>Sets the types that the file system left out.</summary>
    /// <param name="typeOf">Returns the type for a name, which ends with NUL.</param>
    public void FillTypes(Func<ArraySegment<byte>, FileEntryType> typeOf)
    {
        foreach (Chunk chunk in _chunks)
        {
            for (int at = 0; at < chunk.Length; at += chunk.RecordLength(at))
            {
                if (chunk.Records[at + TypeAt] == 0)
                    chunk.Records[at + TypeAt] = LinuxTypes.ToRecord(
                        typeOf(new ArraySegment<byte>(chunk.Records, at + NameAt, chunk.RecordLength(at) - NameAt)));
            }
        }

        HasUntyped = false;
    }

    /// <summary>Adds an entry, unless its name holds half of a surrogate pair, which NTFS allows and UTF-8 cannot represent.</summary>
    /// <param name="name">Its name, of at most <see cref="LongestName"/> bytes.</param>
    /// <param name="type">Its type.</param>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(string name, FileEntryType type)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsSurrogate(name[i]))
                continue;
            if (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[i + 1]))
                return false;
            i++;
        }

        Add(name, type);
        return true;
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name, of at most <see cref="LongestName"/> bytes.</param>
    /// <param name="type">Its type.</param>
    public void Add(string name, FileEntryType type)
    {
        Span<byte> record = Room();
        int length = Encoding.UTF8.GetBytes(name.AsSpan(), record.Slice(NameAt));
        record[NameAt + length] = 0;
        int size = NameAt + length + 1;
        BinaryPrimitives.WriteUInt16LittleEndian(record.Slice(LengthAt), (ushort)size);
        record[TypeAt] = LinuxTypes.ToRecord(type);
        _chunks[_last].Length += size;
        Count++;
    }

    /// <summary>Moves to the next entry; <c>.</c> and <c>..</c> are skipped.</summary>
    /// <param name="position">0 for the first entry, then the value that the previous call set.</param>
    /// <param name="name">The entry's name. The span is valid until the listing changes.</param>
    /// <param name="type">The entry's type.</param>
    /// <returns>False at the end.</returns>
    public bool TryNext(ref int position, out ReadOnlySpan<byte> name, out FileEntryType type)
    {
        // Inlined by hand: this runs for every entry.
        if (_packed is not null)
        {
            if (position < _packedLength)
            {
                position += PackedEntry.Read(_packed, _packedStart + position, out name, out type);
                return true;
            }

            name = default;
            type = FileEntryType.Unknown;
            return false;
        }

        return TryNextRecord(ref position, out name, out type);
    }

    /// <summary>Determines whether an entry has a name, regardless of its type.</summary>
    public bool Holds(ReadOnlySpan<byte> name) => TypeOf(name) is not null;

    /// <summary>Returns the type of the entry with a name.</summary>
    /// <returns>Null when there is none.</returns>
    public FileEntryType? TypeOf(ReadOnlySpan<byte> name)
    {
        int at = 0;
        while (TryNext(ref at, out ReadOnlySpan<byte> other, out FileEntryType type))
        {
            if (other.SequenceEqual(name))
                return type;
            // Recorded entries are sorted, and the names in question begin with a dot: in most directories the first name decides.
            if (IsView && other.Length > 0 && other[0] > name[0])
                return null;
        }

        return null;
    }

    private bool TryNextRecord(ref int position, out ReadOnlySpan<byte> name, out FileEntryType type)
    {
        for (int number = position >> ChunkBits; number <= _last; position = ++number << ChunkBits)
        {
            Chunk chunk = _chunks[number];
            for (int at = position & (ChunkSize - 1); at < chunk.Length;)
            {
                int size = chunk.RecordLength(at);
                name = chunk.Records.AsSpan(at + NameAt, size - NameAt);
                type = LinuxTypes.OfRecord(chunk.Records[at + TypeAt]);
                at += size;
                if (IsDots(name))
                    continue;
                // A chunk may be full to its last byte: then the next position is the first of the next chunk.
                position = (number << ChunkBits) + at;
                name = name.Slice(0, name.IndexOf((byte)0));
                return true;
            }
        }

        name = default;
        type = FileEntryType.Unknown;
        return false;
    }

    private static bool IsDots(ReadOnlySpan<byte> name) => name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));

    private sealed class Chunk(byte[] records)
    {
        public byte[] Records => records;

        public int Length { get; set; }

        public Span<byte> Room => records.AsSpan(Length);

        public int RecordLength(int at) => BinaryPrimitives.ReadUInt16LittleEndian(records.AsSpan(at + LengthAt));
    }
}
