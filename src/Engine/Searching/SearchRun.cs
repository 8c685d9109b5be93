using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk.Searching;

/// <summary>Finds the matches of one run, for the synchronous and the asynchronous result.</summary>
internal sealed class SearchRun
{
    private readonly SearchPattern _pattern;
    private readonly SearchOptions _options;
    private readonly FileQuery _query;
    private readonly EntrySource _source;
    private readonly FindRun _files;

    /// <summary>Prepares a run.</summary>
    /// <param name="method">The method that creates another run, for the message of a second start.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">The limits.</param>
    /// <param name="query">The files.</param>
    /// <param name="source">The source of entries and their contents.</param>
    /// <exception cref="GlobSyntaxException">A glob of the query breaks the language.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="ArgumentException">Matches over several lines are looked for from right to left.</exception>
    public SearchRun(string method, SearchPattern pattern, SearchOptions options, FileQuery query, EntrySource source)
    {
        if (options.Multiline && pattern.Regex.RightToLeft)
            throw new ArgumentException("Matches over several lines are found from left to right only.", nameof(pattern));
        _pattern = pattern.Within(options.TimeLimit);
        _options = options;
        _query = query;
        _source = source;
        // One list of errors and one set of counters for directories and files.
        Run = new QueryRun(method, Statistics, query.OnError);
        _files = new FindRun(source, query, Run);
    }

    /// <summary>Gets the counters and errors.</summary>
    public QueryRun Run { get; }

    /// <summary>Gets the counters.</summary>
    public SearchStatistics Statistics { get; } = new();

    /// <summary>Gets the matches, and reports the run to telemetry.</summary>
    /// <param name="pause">Called before more is read, so that the matches so far can be passed on; null for none.</param>
    /// <param name="cancellationToken">Ends the run with the match at which it is cancelled.</param>
    public IEnumerable<SearchMatch> Observed(Action? pause, CancellationToken cancellationToken)
    {
        IEnumerable<SearchMatch> matches = Matches(pause, cancellationToken);
#if NET
        if (TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled)
            return WorkspaceTelemetry.Observe("search", matches, () => Statistics);
#endif
        return matches;
    }

    private IEnumerable<SearchMatch> Matches(Action? pause, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using IDirectoryReader reader = _source.OpenReader();
        var search = new ContentSearch(
            () => new FileSearch(_pattern, _options, reader, _query.FollowLinks, Run.Report, Statistics),
            WalkThreads.Count(_query.Threads));
        foreach (SearchMatch match in search.Search(_files.Entries(null, cancellationToken), pause, cancellationToken))
        {
            yield return match;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
