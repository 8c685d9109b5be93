using WorkspaceSdk.Finding;
using WorkspaceSdk.Searching;

namespace WorkspaceSdk;

/// <summary>
/// Returns the matches of a search, without blocking the caller while files are read. Like <see cref="SearchResult"/> it is one run:
/// nothing is read before it is enumerated, and it can be enumerated once. Leaving the loop ends the search.
/// </summary>
/// <example>
/// <code>
/// var code = new FileQuery { Extensions = ["cs"] };
/// await foreach (SearchMatch match in tree.SearchAsync("TODO", code, cancellationToken: cancellationToken))
///     Console.WriteLine($"{match.Path}:{match.Line}: {match.Text}");
/// </code>
/// </example>
public sealed class AsyncSearchResult : IAsyncEnumerable<SearchMatch>
{
    private readonly SearchRun _run;
    private readonly CancellationToken _cancellationToken;

    internal AsyncSearchResult(SearchRun run, CancellationToken cancellationToken)
    {
        _run = run;
        _cancellationToken = cancellationToken;
    }

    /// <summary>
    /// Gets the counters of the run so far, for finding files and for searching them. May be read during the run, from any thread.
    /// </summary>
    public SearchStatistics Statistics => _run.Statistics;

    /// <summary>
    /// Gets a copy of the read errors of directories and files so far. May be read during the run, from any thread.
    /// </summary>
    public IReadOnlyList<WalkError> Errors => _run.Run.Errors;

    /// <summary>Runs the search. The run ends with the match at which a token is cancelled.</summary>
    /// <param name="cancellationToken">Cancels the run, like the token of the search.</param>
    /// <returns>The matches, by file in the query's order and then by position.</returns>
    /// <exception cref="InvalidOperationException">The result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the search was cancelled.</exception>
    public IAsyncEnumerator<SearchMatch> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _run.Run.Start();
        return new AsyncRun<SearchMatch>(_run.Observed, largestBatch: 512, _cancellationToken, cancellationToken);
    }
}
