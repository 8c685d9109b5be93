using System.Collections;
using WorkspaceSdk.FileSystem;
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
    private readonly SearchPattern _pattern;
    private readonly SearchOptions _options;
    private readonly FileQuery _query;
    private readonly Func<IDirectoryReader> _openReader;
    private readonly Func<FileQuery, FindResult> _find;
    private readonly CancellationToken _cancellation;
    private readonly List<WalkError> _errors = [];
    private FindResult? _files;

    internal SearchResult(SearchPattern pattern, SearchOptions options, FileQuery query, Func<IDirectoryReader> openReader, Func<FileQuery, FindResult> find, CancellationToken cancellationToken)
    {
        _pattern = pattern.Within(options.TimeLimit);
        _options = options;
        _query = query;
        _openReader = openReader;
        _find = find;
        _cancellation = cancellationToken;
    }

    /// <summary>What the latest enumeration did so far to find the files.</summary>
    public FindStatistics Statistics => _files?.Statistics ?? new FindStatistics();

    /// <summary>What the latest enumeration could not read so far, directories and files.</summary>
    public IReadOnlyList<WalkError> Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToArray();
        }
    }

    /// <summary>Runs the search.</summary>
    /// <exception cref="OperationCanceledException">While enumerating: the search was cancelled.</exception>
    public IEnumerator<SearchMatch> GetEnumerator()
    {
        lock (_errors)
            _errors.Clear();
        _files = _find(_query with { OnError = Report });
        IEnumerable<SearchMatch> matches = Matches(_files);
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
        using IDirectoryReader reader = _openReader();
        var report = new ReadReport(new FindStatistics(), Report);
        var search = new ContentSearch(
            () => new FileSearch(_pattern, _options, reader, _query.FollowLinks, report),
            WalkThreads.Count(_query.Threads));
        foreach (SearchMatch match in search.Search(found, _cancellation))
            yield return match;
    }

    private void Report(WalkError error)
    {
        lock (_errors)
            _errors.Add(error);
        _query.OnError?.Invoke(error);
    }
}
