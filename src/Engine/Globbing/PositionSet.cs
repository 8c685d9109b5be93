using System.Runtime.InteropServices;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Globbing;

/// <summary>A small sorted set of positions, reused by each thread so that a step allocates nothing.</summary>
internal sealed class PositionSet
{
    private int[] _items = new int[16];
    private int _count;

    /// <summary>Adds a position once.</summary>
    public void Add(int position)
    {
        int at = _count;
        while (at > 0 && _items[at - 1] > position)
            at--;
        if (at > 0 && _items[at - 1] == position)
            return;
        if (_count == _items.Length)
            Array.Resize(ref _items, _count * 2);
        Array.Copy(_items, at, _items, at + 1, _count - at);
        _items[at] = position;
        _count++;
    }

    /// <summary>Empties the set.</summary>
    public void Clear() => _count = 0;

    /// <summary>Determines whether the set holds exactly these positions.</summary>
    public bool SequenceEqual(int[] other)
    {
        if (_count != other.Length)
            return false;
        for (int i = 0; i < _count; i++)
        {
            if (_items[i] != other[i])
                return false;
        }

        return true;
    }

    /// <summary>Returns a hash of the set's content.</summary>
    public int Hash() => SeededHash.Of(MemoryMarshal.AsBytes(_items.AsSpan(0, _count)));

    /// <summary>Returns a copy of the set's content.</summary>
    public int[] ToArray() => _items.AsSpan(0, _count).ToArray();
}
