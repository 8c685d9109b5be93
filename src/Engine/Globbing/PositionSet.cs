using System.Runtime.InteropServices;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Globbing;

/// <summary>A small sorted set of positions, reused by each thread so that stepping allocates nothing.</summary>
internal sealed class PositionSet
{
    private int[] items = new int[16];
    private int count;

    /// <summary>Adds a position once.</summary>
    public void Add(int position)
    {
        int at = count;
        while (at > 0 && items[at - 1] > position)
            at--;
        if (at > 0 && items[at - 1] == position)
            return;
        if (count == items.Length)
            Array.Resize(ref items, count * 2);
        Array.Copy(items, at, items, at + 1, count - at);
        items[at] = position;
        count++;
    }

    /// <summary>Empties the set.</summary>
    public void Clear() => count = 0;

    /// <summary>Whether the set holds exactly these.</summary>
    public bool SequenceEqual(int[] other)
    {
        if (count != other.Length)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (items[i] != other[i])
                return false;
        }

        return true;
    }

    /// <summary>A hash of the set's content.</summary>
    public int Hash() => SeededHash.Of(MemoryMarshal.AsBytes(items.AsSpan(0, count)));

    /// <summary>A copy of the set's content.</summary>
    public int[] ToArray() => items.AsSpan(0, count).ToArray();
}
