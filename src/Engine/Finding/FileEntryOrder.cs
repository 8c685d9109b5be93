namespace WorkspaceSdk.Finding;

/// <summary>Compares entries by a query's order; two different entries never compare as equal.</summary>
internal sealed class FileEntryOrder(FileSort sort, bool reverse) : IComparer<FileEntry>
{
    /// <inheritdoc/>
    public int Compare(FileEntry x, FileEntry y)
    {
        int order = sort switch
        {
            FileSort.Name => string.CompareOrdinal(x.Name, y.Name),
            FileSort.Size => Nullable.Compare(x.Size, y.Size),
            FileSort.Modified => Nullable.Compare(x.Modified, y.Modified),
            _ => 0,
        };
        if (order == 0)
            order = string.CompareOrdinal(x.Path, y.Path);
        return reverse ? -order : order;
    }
}
