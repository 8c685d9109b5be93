using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Dependencies;

/// <summary>
/// The dependencies of a result: while none of them changes, the result is the same. Each stamp is taken before the reading, so a
/// change in between is seen later. Thread-safe.
/// </summary>
/// <remarks>A record is <c>u8 kind, stamp, u32 length, path</c>, the path relative to the place of the log.</remarks>
internal sealed class DependencyLog
{
    /// <summary>Bytes before a path.</summary>
    public const int HeaderLength = 1 + FileStamp.Length + 4;

    private readonly object _gate = new();
    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>Gets the latest time of change of all dependencies, by their file system's clock, in nanoseconds.</summary>
    public long LatestChange { get; private set; }

    /// <summary>Adds a dependency that was, or is about to be, read.</summary>
    public void Add(DependencyKind kind, ReadOnlySpan<byte> path, FileStamp stamp)
    {
        lock (_gate)
        {
            int needed = _length + HeaderLength + path.Length;
            if (_bytes.Length < needed)
                Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
            Span<byte> target = _bytes.AsSpan(_length);
            target[0] = (byte)kind;
            stamp.Write(target.Slice(1));
            BinaryPrimitives.WriteInt32LittleEndian(target.Slice(1 + FileStamp.Length), path.Length);
            path.CopyTo(target.Slice(HeaderLength));
            _length = needed;
            LatestChange = Math.Max(LatestChange, stamp.LatestChange);
        }
    }

    /// <summary>Adds a file by its absolute path, for a log without a place.</summary>
    public void Add(string file) => Add(DependencyKind.Content, Encoding.UTF8.GetBytes(file), FileStamps.Of(file));

    /// <summary>Records that a change of a dependency could be missed: the result never counts as settled.</summary>
    public void Distrust()
    {
        lock (_gate)
            LatestChange = long.MaxValue;
    }

    /// <summary>The paths that were read.</summary>
    public IEnumerable<byte[]> Paths()
    {
        byte[] records = ToArray();
        for (int at = 0; at < records.Length;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(records.AsSpan(at + 1 + FileStamp.Length));
            yield return records.AsSpan(at + HeaderLength, length).ToArray();
            at += HeaderLength + length;
        }
    }

    /// <summary>The records.</summary>
    public byte[] ToArray()
    {
        lock (_gate)
            return _bytes.AsSpan(0, _length).ToArray();
    }
}

/// <summary>Specifies what was read and must be unchanged.</summary>
internal enum DependencyKind : byte
{
    /// <summary>A directory's list or a file's content: its stamp.</summary>
    Content = 1,

    /// <summary>A link that leads to a regular file.</summary>
    LeadsToFile = 2,

    /// <summary>A link that leads to no regular file.</summary>
    LeadsToNoFile = 3,
}
