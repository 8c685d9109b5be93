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
    /// <param name="method">The method that makes another run, for the message of a second start.</param>
    /// <param name="pattern">What is looked for.</param>
    /// <param name="options">How much of it.</param>
    /// <param name="query">The files.</param>
    /// <param name="source">Where entries and their contents come from.</param>
    /// <exception cref="GlobSyntaxException">A glob of the query breaks the language.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public SearchRun(string method, SearchPattern pattern, SearchOptions options, FileQuery query, EntrySource source)
    {
        _pattern = pattern.Within(options.TimeLimit);
        _options = options;
        _query = query;
        _source = source;
        // One list of errors and one set of counters for directories and files.
        Run = new QueryRun(method, Statistics, query.OnError);
        _files = new FindRun(source, query, Run);
    }

    /// <summary>Gets the outcome.</summary>
    public QueryRun Run { get; }

    /// <summary>Gets the counters.</summary>
    public SearchStatistics Statistics { get; } = new();

    /// <summary>Gets the matches, and lets programs that listen observe that.</summary>
    /// <param name="pause">Called before more is read, so what came so far can be handed on; null for nothing.</param>
    /// <param name="cancellationToken">Ends the run at the match at which it is cancelled.</param>
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
