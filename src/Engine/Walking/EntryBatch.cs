using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>
/// Entries that match a walk, with their paths packed one after the other. Batches are reused, so that a walk needs only a few.
/// </summary>
internal sealed class EntryBatch
{
    /// <summary>The number of bytes of paths at which a batch is passed on, or another one is started.</summary>
    public const int FullAt = 48 * 1024;

    // Many queries find few entries, so batches start small.
    private byte[] _paths = new byte[2 * 1024];
    private Item[] _items = new Item[64];
    private int _used;

    /// <summary>Gets the number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Gets whether this batch should be passed on.</summary>
    public bool IsFull => _used >= FullAt;

    /// <summary>Returns an entry's path, relative to the workspace root, separated by <c>/</c>. Valid until the batch changes.</summary>
    public ReadOnlySpan<byte> Path(int index)
    {
        int start = index == 0 ? 0 : _items[index - 1].End;
        return _paths.AsSpan(start, _items[index].End - start);
    }

    /// <summary>Returns an entry's type.</summary>
    public FileEntryType Type(int index) => _items[index].Type;

    /// <summary>Creates the public value of an entry.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="root">The workspace root; empty if the full path is not needed.</param>
    public FileEntry Entry(int index, string root)
    {
        ReadOnlySpan<byte> path = Path(index);
        string text = Encoding.UTF8.GetString(path);
        // Decoding replaces invalid bytes by U+FFFD, but that character can also be part of a valid name.
        bool isUtf8 = text.IndexOf('\uFFFD') < 0 || path.SequenceEqual(Encoding.UTF8.GetBytes(text));
        return FileEntry.Found(root, text, isUtf8 ? null : path.ToArray(), _items[index].Type);
    }

    /// <summary>Calls an action for each entry.</summary>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Ends the calls with the entry at which it is cancelled.</param>
    public void ForEach(Utf8EntryAction action, CancellationToken cancellationToken)
    {
        int start = 0;
        for (int i = 0; i < Count; i++)
        {
            int end = _items[i].End;
            action(_paths.AsSpan(start, end - start), _items[i].Type);
            start = end;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="prefix">The prefix of its path: empty, or a directory and a slash.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type.</param>
    public void Add(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> name, FileEntryType type)
    {
        int length = prefix.Length + name.Length;
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        if (_paths.Length - _used < length)
            Array.Resize(ref _paths, Math.Max(_paths.Length * 2, _used + length));
        Span<byte> path = _paths.AsSpan(_used, length);
        prefix.CopyTo(path);
        name.CopyTo(path.Slice(prefix.Length));
        _used += length;
        _items[Count++] = new Item(_used, type);
    }

    /// <summary>Removes all entries.</summary>
    public void Clear() => (Count, _used) = (0, 0);

    private readonly record struct Item(int End, FileEntryType Type);
}
