namespace WorkspaceSdk;

/// <summary>
/// Counts the work of a search, for finding files and for searching them. Counts only grow while it runs, and may be read from any thread.
/// </summary>
public sealed class SearchStatistics : FindStatistics
{
    private long _filesSearched;
    private long _bytesSearched;

    internal SearchStatistics()
    {
    }

    /// <summary>Gets the number of files that were opened and read, including files that are no text.</summary>
    public long FilesSearched => Interlocked.Read(ref _filesSearched);

    /// <summary>
    /// Gets the number of bytes that were read from files. Reading of a file stops early when it has enough matches.
    /// </summary>
    public long BytesSearched => Interlocked.Read(ref _bytesSearched);

    internal void CountFile() => Interlocked.Increment(ref _filesSearched);

    internal void CountBytes(long bytes) => Interlocked.Add(ref _bytesSearched, bytes);
}
