using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Sorts the results of one directory after the other. Used by one thread.</summary>
internal sealed class DirectoryOrder : IComparer<int>
{
    private EntryBatch _found = new();
    private List<WalkNode> _children = [];
    private int _prefix;

    /// <summary>Sorts the results of a visit.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="batch">The batch that its entries were added to.</param>
    /// <param name="start">The index of the first of them.</param>
    /// <param name="leadsTo">The subdirectories to visit.</param>
    public DirectoryResult Sort(TreePath directory, EntryBatch batch, int start, List<WalkNode> leadsTo)
    {
        (_found, _children, _prefix) = (batch, leadsTo, directory.PrefixLength);
        int entries = batch.Count - start;
        int[] order = new int[entries + leadsTo.Count];
        for (int i = 0; i < entries; i++)
            order[i] = start + i;
        for (int i = 0; i < leadsTo.Count; i++)
            order[entries + i] = ~i;
        SortPart(order, 0, entries);
        SortPart(order, entries, leadsTo.Count);
        return new DirectoryResult(
            batch, leadsTo.Count == 0 ? [] : [.. leadsTo], entries == 0 || leadsTo.Count == 0 ? order : Merge(order, entries));
    }

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        if (x == y)
            return 0;
        ReadOnlySpan<byte> a = Name(x), b = Name(y);
        int common = 0, least = Math.Min(a.Length, b.Length);
        while (common < least && a[common] == b[common])
            common++;
        int nextA = At(a, common, x), nextB = At(b, common, y);
        // Ordinal order of text is that of UTF-16 code units. For ASCII, bytes have the same order; otherwise the text is compared.
        return nextA < 0x80 && nextB < 0x80 ? nextA - nextB : CompareText(a, b, x, y);
    }

    // Entries of a snapshot are sorted already, except for rare names.
    private void SortPart(int[] order, int start, int length)
    {
        for (int i = start + 1; i < start + length; i++)
        {
            if (Compare(order[i - 1], order[i]) > 0)
            {
                Array.Sort(order, start, length, this);
                return;
            }
        }
    }

    private int[] Merge(int[] order, int second)
    {
        int[] merged = new int[order.Length];
        int a = 0, b = second;
        for (int i = 0; i < merged.Length; i++)
            merged[i] = b == order.Length || (a < second && Compare(order[a], order[b]) < 0) ? order[a++] : order[b++];
        return merged;
    }

    // The character after the name of a subdirectory to visit is a slash; after any other name it is the end.
    private static int At(ReadOnlySpan<byte> name, int index, int item) =>
        index < name.Length ? name[index] : item < 0 ? '/' : -1;

    private static int CompareText(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int x, int y)
    {
        int order = string.CompareOrdinal(Text(a, x), Text(b, y));
        // Invalid UTF-8 names can be equal as text.
        return order != 0 ? order : a.SequenceCompareTo(b);
    }

    private static string Text(ReadOnlySpan<byte> name, int item) =>
        item < 0 ? Encoding.UTF8.GetString(name) + "/" : Encoding.UTF8.GetString(name);

    private ReadOnlySpan<byte> Name(int item) => (item >= 0 ? _found.Path(item) : _children[~item].Path.Bytes).Slice(_prefix);
}
