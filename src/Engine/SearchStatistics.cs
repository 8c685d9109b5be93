namespace WorkspaceSdk;

/// <summary>
/// Counts what a search did, for finding files and for searching them. Counts only grow while it runs, and may be read from any thread.
/// </summary>
public sealed class SearchStatistics : FindStatistics
{
    private long _filesSearched;
    private long _bytesSearched;

    internal SearchStatistics()
    {
    }

    /// <summary>Gets the number of files that were opened and read; files that are no text are among them.</summary>
    public long FilesSearched => Interlocked.Read(ref _filesSearched);

    /// <summary>
    /// Gets the number of bytes that were read from files. A file whose matches were all found early is not read to its end.
    /// </summary>
    public long BytesSearched => Interlocked.Read(ref _bytesSearched);

    internal void CountFile() => Interlocked.Increment(ref _filesSearched);

    internal void CountBytes(long bytes) => Interlocked.Add(ref _bytesSearched, bytes);
}
