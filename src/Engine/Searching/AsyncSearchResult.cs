using WorkspaceSdk.Finding;
using WorkspaceSdk.Searching;

namespace WorkspaceSdk;

/// <summary>
/// Gives the matches of a search, without blocking the caller while files are read. Like <see cref="SearchResult"/> it is one run: nothing
/// is read before it is enumerated, and it can be enumerated once. Leaving the loop ends the search.
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
    /// Gets what the run did so far, for finding files and for searching them. May be read while it goes on, from any thread.
    /// </summary>
    public SearchStatistics Statistics => _run.Statistics;

    /// <summary>
    /// Gets the directories and files that the run could not read so far, as a copy. May be read while it goes on, from any thread.
    /// </summary>
    public IReadOnlyList<WalkError> Errors => _run.Run.Errors;

    /// <summary>Runs the search. No match comes after the one at which a token is cancelled.</summary>
    /// <param name="cancellationToken">Ends the run, like the token that the search was made with.</param>
    /// <returns>The matches, by file in the query's order and then by place.</returns>
    /// <exception cref="InvalidOperationException">The result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the search was cancelled.</exception>
    public IAsyncEnumerator<SearchMatch> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _run.Run.Start();
        return new AsyncRun<SearchMatch>(_run.Observed, largestBatch: 512, _cancellationToken, cancellationToken);
    }
}
