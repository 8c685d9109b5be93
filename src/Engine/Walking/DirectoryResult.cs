namespace WorkspaceSdk.Walking;

/// <summary>
/// What a walk found in one directory, in order. Sorting each directory by itself, with a slash behind the names of those it leads on to, puts
/// the whole tree into ordinal order of whole paths, at a fraction of the price of sorting all paths.
/// </summary>
internal sealed class DirectoryResult
{
    private Item[] items = [];

    /// <summary>Takes over what was found and where the walk goes on. Each directory is filled by one thread, once.</summary>
    public void Fill(List<WalkEntry> found, List<WalkNode> children)
    {
        items = new Item[found.Count + children.Count];
        for (int i = 0; i < found.Count; i++)
            items[i] = new Item(found[i], null);
        for (int i = 0; i < children.Count; i++)
            items[found.Count + i] = new Item(new WalkEntry(children[i].Path.Text, FileEntryTypes.Directory, null), children[i].Result);
        Array.Sort(items, ItemOrder.Instance);
    }

    /// <summary>Everything found here and below, ordinal by whole path.</summary>
    public IEnumerable<WalkEntry> InOrder()
    {
        var open = new Stack<(DirectoryResult Directory, int Next)>();
        open.Push((this, 0));
        while (open.Count > 0)
        {
            (DirectoryResult directory, int next) = open.Pop();
            if (next == directory.items.Length)
                continue;
            open.Push((directory, next + 1));
            Item item = directory.items[next];
            if (item.Child is null)
                yield return item.Entry;
            else
                open.Push((item.Child, 0));
        }
    }

    private readonly record struct Item(WalkEntry Entry, DirectoryResult? Child);

    private sealed class ItemOrder : IComparer<Item>
    {
        public static readonly ItemOrder Instance = new();

        public int Compare(Item x, Item y)
        {
            string a = x.Entry.Path, b = y.Entry.Path;
            int common = Math.Min(a.Length, b.Length);
            int order = string.CompareOrdinal(a, 0, b, 0, common);
            return order != 0 ? order : At(a, common, x.Child).CompareTo(At(b, common, y.Child));
        }

        // Behind the last character of a directory that is led on to stands a slash, behind any other the end.
        private static int At(string path, int index, DirectoryResult? child) =>
            index < path.Length ? path[index] : child is null ? -1 : '/';
    }
}
