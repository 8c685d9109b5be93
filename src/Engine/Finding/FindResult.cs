using System.Collections;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <summary>
/// Returns the entries that a query finds. A result is one run: nothing is read before it is enumerated, and it can be enumerated
/// once. With <see cref="FileSort.None"/> entries are returned during the walk, and leaving the loop ends the walk.
/// </summary>
/// <example>
/// <code>
/// FindResult found = tree.Find(new FileQuery { Patterns = ["**/*.json"] });
/// foreach (FileEntry entry in found)
///     Console.WriteLine(entry.Path);
/// foreach (WalkError error in found.Errors)
///     Console.Error.WriteLine($"{error.Path}: {error.Message}");
/// </code>
/// </example>
public sealed class FindResult : IEnumerable<FileEntry>
{
    private readonly FindRun _run;
    private readonly CancellationToken _cancellationToken;

    internal FindResult(EntrySource source, FileQuery query, CancellationToken cancellationToken)
    {
        _run = new FindRun(source, query, new QueryRun("Find", new FindStatistics(), query.OnError));
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the counters of the run so far. May be read during the run, from any thread.</summary>
    public FindStatistics Statistics => _run.Run.Statistics;

    /// <summary>Gets a copy of the read errors so far. May be read during the run, from any thread.</summary>
    public IReadOnlyList<WalkError> Errors => _run.Run.Errors;

    /// <summary>Runs the query.</summary>
    /// <returns>The entries, in the query's order.</returns>
    /// <exception cref="InvalidOperationException">The result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the query was cancelled.</exception>
    public IEnumerator<FileEntry> GetEnumerator()
    {
        _run.Run.Start();
        return _run.Observed(null, _cancellationToken).GetEnumerator();
    }

    /// <summary>
    /// Runs the query without creating strings: the fastest way to process many paths. A query with an order by name, size or time, a
    /// filter by size or time, or a limit costs as much as an enumeration.
    /// </summary>
    /// <param name="action">Called for each entry in the query's order, on the calling thread.</param>
    /// <exception cref="InvalidOperationException">The result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public void ForEachUtf8(Utf8EntryAction action)
    {
        _ = action ?? throw new ArgumentNullException(nameof(action));
        _run.Run.Start();
        _run.ForEachUtf8(action, _cancellationToken);
    }

    /// <summary>Runs the query and returns only paths.</summary>
    /// <param name="absolute">
    /// Whether to return absolute paths with the separators of the system, as <see cref="Directory.EnumerateFiles(string)"/> does.
    /// Otherwise paths are relative to the root with <c>/</c> between names.
    /// </param>
    /// <returns>The paths, in the query's order. The run starts when they are enumerated, and they can be enumerated once.</returns>
    /// <exception cref="InvalidOperationException">While enumerating: the result was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the query was cancelled.</exception>
    public IEnumerable<string> Paths(bool absolute = false)
    {
        foreach (FileEntry entry in this)
            yield return absolute ? entry.FullPath : entry.Path;
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
