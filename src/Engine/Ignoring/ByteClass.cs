using System.Text;

namespace WorkspaceSdk.Ignoring;

/// <summary>A set of bytes, with the meaning of <c>[…]</c> in git's matcher.</summary>
internal sealed class ByteClass
{
    private readonly ulong[] _bits = new ulong[4];
    private readonly bool _ignoreCase;

    private ByteClass(bool ignoreCase) => _ignoreCase = ignoreCase;

    /// <summary>Determines whether the set holds a byte. It never holds a slash.</summary>
    public bool Contains(byte value) => (_bits[value >> 6] >> (value & 63) & 1) != 0;

    /// <summary>Reads a set.</summary>
    /// <param name="pattern">The whole pattern.</param>
    /// <param name="at">The index after <c>[</c>; on return the index after <c>]</c>.</param>
    /// <param name="ignoreCase">Whether a range holds letters in any case. A single letter does not: git compares it unchanged.</param>
    /// <returns>Null when the set is not closed or has an unknown class: in git such a rule matches nothing.</returns>
    public static ByteClass? Read(ReadOnlySpan<byte> pattern, ref int at, bool ignoreCase)
    {
        var set = new ByteClass(ignoreCase);
        bool negated = at < pattern.Length && pattern[at] is (byte)'!' or (byte)'^';
        if (negated)
            at++;
        // A range starts at the character before the dash; 0 means there is none, as at the start or after a range or a class.
        int previous = 0;
        for (bool first = true; first || at >= pattern.Length || pattern[at] != ']'; first = false)
        {
            if (!set.ReadItem(pattern, ref at, ref previous))
                return null;
        }

        at++;
        if (negated)
            set.Invert();
        set._bits['/' >> 6] &= ~(1UL << ('/' & 63));
        return set;
    }

    private bool ReadItem(ReadOnlySpan<byte> pattern, ref int at, ref int previous)
    {
        if (at >= pattern.Length)
            return false;
        byte current = pattern[at++];
        if (current == '\\')
        {
            if (at >= pattern.Length)
                return false;
            current = pattern[at++];
        }
        else if (current == '-' && previous != 0 && at < pattern.Length && pattern[at] != ']')
        {
            byte last = pattern[at++];
            if (last == '\\')
            {
                if (at >= pattern.Length)
                    return false;
                last = pattern[at++];
            }

            AddRange(previous, last);
            if (_ignoreCase)
                AddLower(Math.Max(previous, 'A'), Math.Min(last, (byte)'Z'));
            previous = 0;
            return true;
        }
        else if (current == '[' && at < pattern.Length && pattern[at] == ':')
        {
            int length = pattern.Slice(at + 1).IndexOf((byte)']');
            if (length < 0)
                return false;
            ReadOnlySpan<byte> inner = pattern.Slice(at + 1, length);
            // Without the closing `:]` the bracket is an ordinary character.
            if (!inner.IsEmpty && inner[inner.Length - 1] == ':')
            {
                at += length + 2;
                previous = 0;
                return AddNamed(inner.Slice(0, inner.Length - 1));
            }
        }

        AddRange(current, current);
        previous = current;
        return true;
    }

    private void AddRange(int first, int last)
    {
        for (int value = first; value <= last; value++)
            _bits[value >> 6] |= 1UL << (value & 63);
    }

    private void AddLower(int first, int last)
    {
        if (first <= last)
            AddRange(first | 0x20, last | 0x20);
    }

    private bool AddNamed(ReadOnlySpan<byte> name)
    {
        if (!ByteClassNames.TryGet(Encoding.UTF8.GetString(name), out (byte First, byte Last)[] ranges))
            return false;
        foreach ((byte first, byte last) in ranges)
            AddRange(first, last);
        if (_ignoreCase && name.SequenceEqual("upper"u8))
            AddRange('a', 'z');
        return true;
    }

    private void Invert()
    {
        for (int i = 0; i < _bits.Length; i++)
            _bits[i] = ~_bits[i];
    }
}
