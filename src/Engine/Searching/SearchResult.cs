using System.Collections;
using WorkspaceSdk.Searching;
using WorkspaceSdk.Walking;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>
/// The matches of a search, by file in the query's order and then by place. Nothing is read before it is enumerated, and every enumeration reads anew.
/// </summary>
public sealed class SearchResult : IEnumerable<SearchMatch>
{
    private readonly SearchPattern pattern;
    private readonly SearchOptions options;
    private readonly FileQuery query;
    private readonly Func<IDirectoryReader> openReader;
    private readonly Func<FileQuery, FindResult> find;
    private readonly CancellationToken cancellation;
    private readonly List<WalkError> errors = [];
    private FindResult? files;

    internal SearchResult(SearchPattern pattern, SearchOptions options, FileQuery query, Func<IDirectoryReader> openReader, Func<FileQuery, FindResult> find, CancellationToken cancellation)
    {
        this.pattern = pattern.Within(options.TimeLimit);
        this.options = options;
        this.query = query;
        this.openReader = openReader;
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
        files = find(query with { OnError = Report });
        IEnumerable<SearchMatch> matches = Matches(files);
#if NET
        if (TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled)
            matches = WorkspaceTelemetry.Observe("search", matches, () => Statistics);
#endif
        return matches.GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<SearchMatch> Matches(IEnumerable<FileEntry> found)
    {
        using IDirectoryReader reader = openReader();
        var report = new WalkReport(new FindStatistics(), Report);
        var search = new ContentSearch(
            () => new FileSearch(pattern, options, reader, query.FollowLinks, report),
            WalkThreads.Count(query.Threads));
        foreach (SearchMatch match in search.Search(found, cancellation))
            yield return match;
    }

    private void Report(WalkError error)
    {
        lock (errors)
            errors.Add(error);
        query.OnError?.Invoke(error);
    }
}
