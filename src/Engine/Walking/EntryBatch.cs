using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>Entries that a walk lets through, their paths packed one behind the other. Emptied and filled again, so that a walk needs only a few.</summary>
internal sealed class EntryBatch
{
    /// <summary>Past so many bytes of paths a batch is handed on, or another one begun.</summary>
    public const int FullAt = 48 * 1024;

    private byte[] paths = new byte[FullAt + (4 * 1024)];
    private Item[] items = new Item[2048];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it is time to hand this batch on.</summary>
    public bool IsFull => Used >= FullAt;

    private int Used => Count == 0 ? 0 : items[Count - 1].End;

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

    /// <summary>Adds an entry.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="type">One type.</param>
    public void Add(ReadOnlySpan<byte> path, FileEntryTypes type)
    {
        int start = Used;
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        if (paths.Length - start < path.Length)
            Array.Resize(ref paths, Math.Max(paths.Length * 2, start + path.Length));
        path.CopyTo(paths.AsSpan(start));
        items[Count++] = new Item(start + path.Length, type);
    }

    /// <summary>Forgets all entries.</summary>
    public void Clear() => Count = 0;

    private readonly record struct Item(int End, FileEntryTypes Type);
}
