using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>Entries that a walk lets through, their paths packed one behind the other. Emptied and filled again, so that a walk needs only a few.</summary>
internal sealed class EntryBatch
{
    /// <summary>Past so many bytes of paths a batch is handed on, or another one begun.</summary>
    public const int FullAt = 48 * 1024;

    private byte[] paths = new byte[FullAt + (4 * 1024)];
    private Item[] items = new Item[2048];
    private int used;

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it is time to hand this batch on.</summary>
    public bool IsFull => used >= FullAt;

    /// <summary>An entry's path relative to the workspace root, with <c>/</c> between names. Valid until the batch changes.</summary>
    public ReadOnlySpan<byte> Path(int index)
    {
        int start = index == 0 ? 0 : items[index - 1].End;
        return paths.AsSpan(start, items[index].End - start);
    }

    /// <summary>An entry's type.</summary>
    public FileEntryTypes Type(int index) => items[index].Type;

    /// <summary>An entry as the library hands it out.</summary>
    public FileEntry Entry(int index)
    {
        ReadOnlySpan<byte> path = Path(index);
        string text = Encoding.UTF8.GetString(path);
        // Decoding puts U+FFFD where bytes are wrong, and that character can also be in a name rightly.
        bool isUtf8 = text.IndexOf('\uFFFD') < 0 || path.SequenceEqual(Encoding.UTF8.GetBytes(text));
        return new FileEntry(text, items[index].Type) { RawPath = isUtf8 ? default : path.ToArray() };
    }

    /// <summary>Calls an action for each entry.</summary>
    public void ForEach(Utf8EntryAction action)
    {
        int start = 0;
        for (int i = 0; i < Count; i++)
        {
            int end = items[i].End;
            action(paths.AsSpan(start, end - start), items[i].Type);
            start = end;
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="prefix">What its path begins with: empty, or a directory with a slash behind it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">One type.</param>
    public void Add(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> name, FileEntryTypes type)
    {
        int length = prefix.Length + name.Length;
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        if (paths.Length - used < length)
            Array.Resize(ref paths, Math.Max(paths.Length * 2, used + length));
        Span<byte> path = paths.AsSpan(used, length);
        prefix.CopyTo(path);
        name.CopyTo(path.Slice(prefix.Length));
        used += length;
        items[Count++] = new Item(used, type);
    }

    /// <summary>Forgets all entries.</summary>
    public void Clear() => (Count, used) = (0, 0);

    private readonly record struct Item(int End, FileEntryTypes Type);
}
