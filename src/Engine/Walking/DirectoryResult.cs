namespace WorkspaceSdk.Walking;

/// <summary>
/// Represents the results of a walk in one directory, in order. Each directory is sorted by itself, with a slash after the names of its
/// subdirectories to visit. This sorts the whole tree by whole paths, ordinal, and is much cheaper than sorting all paths.
/// </summary>
/// <param name="found">The batch that holds the directory's entries.</param>
/// <param name="children">The subdirectories to visit.</param>
/// <param name="order">First to last: an index into the batch, or for a child the complement of its index.</param>
internal sealed class DirectoryResult(EntryBatch found, WalkNode[] children, int[] order)
{
    /// <summary>Returns all results here and below, ordinal by whole path.</summary>
    public IEnumerable<EntryBatch> InOrder()
    {
        var batch = new EntryBatch();
        var open = new Stack<Place>();
        open.Push(new Place(this));
        while (open.Count > 0)
        {
            Place place = open.Peek();
            DirectoryResult directory = place.Directory;
            place.Next = directory.CopyEntries(place.Next, batch);
            if (batch.IsFull)
            {
                yield return batch;
                batch.Clear();
            }

            if (directory.ChildAt(place.Next++) is not { } child)
                open.Pop();
            // An unreadable directory has no result.
            else if (child.Result is { } result)
                open.Push(new Place(result));
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private WalkNode? ChildAt(int next) => next < order.Length ? children[~order[next]] : null;

    // Copies entries up to the next child.
    private int CopyEntries(int next, EntryBatch target)
    {
        for (; next < order.Length && order[next] >= 0; next++)
            target.Add([], found.Path(order[next]), found.Type(order[next]));
        return next;
    }

    private sealed class Place(DirectoryResult directory)
    {
        public DirectoryResult Directory => directory;

        public int Next { get; set; }
    }
}
