using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>The entries of one directory, names as UTF-8 in one buffer. Reused from directory to directory.</summary>
internal sealed class DirectoryListing
{
    private byte[] names = new byte[4096];
    private Item[] items = new Item[128];
    private int used;

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all entries.</summary>
    public void Clear()
    {
        Count = 0;
        used = 0;
    }

    /// <summary>The name of an entry. What it points to is valid until the next <see cref="Add(ReadOnlySpan{byte}, FileEntryTypes)"/>.</summary>
    public ReadOnlySpan<byte> Name(int index) => names.AsSpan(items[index].Start, items[index].Length);

    /// <summary>The type of an entry.</summary>
    public FileEntryTypes Type(int index) => items[index].Type;

    /// <summary>Adds an entry.</summary>
    public void Add(ReadOnlySpan<byte> name, FileEntryTypes type)
    {
        name.CopyTo(Reserve(name.Length));
        Commit(name.Length, type);
    }

    /// <summary>Adds an entry.</summary>
    public void Add(string name, FileEntryTypes type) =>
        Commit(Encoding.UTF8.GetBytes(name.AsSpan(), Reserve(Encoding.UTF8.GetMaxByteCount(name.Length))), type);

    /// <summary>Finds an entry that is a regular file.</summary>
    /// <returns>-1 when there is none.</returns>
    public int IndexOfFile(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (items[i].Type == FileEntryTypes.File && Name(i).SequenceEqual(name))
                return i;
        }

        return -1;
    }

    private Span<byte> Reserve(int length)
    {
        if (names.Length - used < length)
            Array.Resize(ref names, Math.Max(names.Length * 2, used + length));
        return names.AsSpan(used);
    }

    private void Commit(int length, FileEntryTypes type)
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        items[Count++] = new Item(used, length, type);
        used += length;
    }

    private readonly record struct Item(int Start, int Length, FileEntryTypes Type);
}
