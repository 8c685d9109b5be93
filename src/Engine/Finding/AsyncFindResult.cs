using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <summary>
/// Returns the entries that a query finds, without blocking the caller while directories are read. Like <see cref="FindResult"/> it is one
/// run: nothing is read before it is enumerated, and it can be enumerated once. Leaving the loop ends the walk.
/// </summary>
/// <example>
/// <code>
/// AsyncFindResult found = tree.FindAsync(new FileQuery { Patterns = ["**/*.json"] }, cancellationToken);
/// await foreach (FileEntry entry in found)
///     Console.WriteLine(entry.Path);
/// Console.WriteLine($"{found.Statistics.DirectoriesOpened} directories read, {found.Errors.Count} errors");
/// </code>
/// </example>
public sealed class AsyncFindResult : IAsyncEnumerable<FileEntry>
{
    private readonly FindRun _run;
    private readonly CancellationToken _cancellationToken;

    internal AsyncFindResult(EntrySource source, FileQuery query, CancellationToken cancellationToken)
    {
        _run = new FindRun(source, query, new QueryRun("FindAsync", new FindStatistics(), query.OnError));
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the counters of the run so far. May be read during the run, from any thread.</summary>
    public FindStatistics Statistics => _run.Run.Statistics;

    /// <summary>Gets a copy of the read errors so far. May be read during the run, from any thread.</summary>
    public IReadOnlyList<WalkError> Errors => _run.Run.Errors;

    /// <summary>Runs the query. The run ends with the entry at which a token is cancelled.</summary>
    /// <param name="cancellationToken">Cancels the run, like the token of the query.</param>
    /// <returns>The entries, in the query's order.</returns>
    /// <exception cref="InvalidOperationException">The result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the query was cancelled.</exception>
    public IAsyncEnumerator<FileEntry> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _run.Run.Start();
        if (_run.IsReadBeforeFirst)
            return new AsyncReading<FileEntry>(_run.Observed, _cancellationToken, cancellationToken);
        return new AsyncRun<FileEntry>(_run.Observed, largestBatch: 1024, _cancellationToken, cancellationToken);
    }
}
