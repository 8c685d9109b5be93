using System.Collections;
using WorkspaceSdk.Searching;

namespace WorkspaceSdk;

/// <summary>
/// The matches of a search, by file in the query's order and then by place. Nothing is read before it is enumerated, every enumeration reads anew,
/// and one file is read at a time.
/// </summary>
public sealed class SearchResult : IEnumerable<SearchMatch>
{
    private readonly ContentSearch search;
    private readonly Func<Action<WalkError>, FindResult> find;
    private readonly CancellationToken cancellation;
    private readonly List<WalkError> errors = [];
    private FindResult? files;

    internal SearchResult(ContentSearch search, Func<Action<WalkError>, FindResult> find, CancellationToken cancellation)
    {
        this.search = search;
        this.find = find;
        this.cancellation = cancellation;
    }

    /// <summary>What the latest enumeration did so far to find the files.</summary>
    public FindStatistics Statistics => files?.Statistics ?? new FindStatistics();

    /// <summary>What the latest enumeration could not read so far, directories and files.</summary>
    public IReadOnlyList<WalkError> Errors
    {
        get
        {
            lock (errors)
                return errors.ToArray();
        }
    }

    /// <summary>Runs the search.</summary>
    /// <exception cref="OperationCanceledException">While enumerating: the search was cancelled.</exception>
    public IEnumerator<SearchMatch> GetEnumerator()
    {
        lock (errors)
            errors.Clear();
        files = find(Report);
        return search.Search(files, Report, cancellation).GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Report(WalkError error)
    {
        lock (errors)
            errors.Add(error);
    }
}
