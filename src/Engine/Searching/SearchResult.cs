using System.Collections;
using WorkspaceSdk.Searching;

namespace WorkspaceSdk;

/// <summary>
/// Returns the matches of a search, by file in the query's order and then by position. A result is one run: nothing is read before it is
/// enumerated, and it can be enumerated once.
/// </summary>
/// <example>
/// <code>
/// SearchResult found = tree.Search(new Regex(@"TODO\((\w+)\)"), new FileQuery { Extensions = ["cs"] });
/// foreach (SearchMatch match in found)
///     Console.WriteLine($"{match.Path}:{match.Line}: {match.Text}");
/// Console.WriteLine($"{found.Statistics.FilesSearched} files searched, {found.Errors.Count} errors");
/// </code>
/// </example>
public sealed class SearchResult : IEnumerable<SearchMatch>
{
    private readonly SearchRun _run;
    private readonly CancellationToken _cancellationToken;

    internal SearchResult(SearchRun run, CancellationToken cancellationToken)
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

    /// <summary>Runs the search.</summary>
    /// <returns>The matches, by file in the query's order and then by position.</returns>
    /// <exception cref="InvalidOperationException">The result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the search was cancelled.</exception>
    public IEnumerator<SearchMatch> GetEnumerator()
    {
        _run.Run.Start();
        return _run.Observed(null, _cancellationToken).GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
