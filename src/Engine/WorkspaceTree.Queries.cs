using System.Text.RegularExpressions;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Searching;
using WorkspaceSdk.Walking;
using WorkspaceSdk.Watching;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <content>Queries: finding, searching and watching.</content>
public sealed partial class WorkspaceTree
{
    /// <summary>Finds entries. Nothing is read before the result is enumerated, and it can be enumerated once.</summary>
    /// <param name="query">The query; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    /// <returns>The entries, with the errors and statistics of that run.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public FindResult Find(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        Find(query, _source, cancellationToken);

    /// <summary>Returns the number of entries that each rule of a query leaves out. Walks three times.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the walks.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public FindExplanation Explain(FileQuery query, CancellationToken cancellationToken = default) =>
        FindExplanation.Of(_source, Prepared(query ?? throw new ArgumentNullException(nameof(query))), cancellationToken);

    /// <summary>
    /// Searches the lines of found files for matches of a regular expression. Files that are no text are skipped; links are
    /// searched only when the query follows them.
    /// </summary>
    /// <param name="regex">The expression.</param>
    /// <param name="query">The files; every file that is neither hidden nor ignored when null.</param>
    /// <param name="options">The limits; none when null.</param>
    /// <param name="cancellationToken">Ends the run with the match at which it is cancelled.</param>
    /// <returns>The matches, with the errors and statistics of that run.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public SearchResult Search(
        Regex regex, FileQuery? query = null, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Search(SearchPattern.From(regex ?? throw new ArgumentNullException(nameof(regex))), query, options, _source, cancellationToken);

    /// <summary>Searches the lines of found files for a text, ordinal. Otherwise like the search for a regular expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">The files; every file that is neither hidden nor ignored when null.</param>
    /// <param name="options">The limits; none when null.</param>
    /// <param name="cancellationToken">Ends the run with the match at which it is cancelled.</param>
    /// <returns>The matches, with the errors and statistics of that run.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public SearchResult Search(
        string text, FileQuery? query = null, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Search(SearchPattern.From(text), query, options, _source, cancellationToken);

    /// <summary>
    /// Finds entries like <see cref="Find(FileQuery, CancellationToken)"/>, without blocking the caller while directories are read.
    /// </summary>
    /// <param name="query">The query; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    /// <returns>The entries, with the errors and statistics of that run.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public AsyncFindResult FindAsync(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        FindAsync(query, _source, cancellationToken);

    /// <summary>
    /// Searches like <see cref="Search(Regex, FileQuery, SearchOptions, CancellationToken)"/>, without
    /// blocking the caller while files are read.
    /// </summary>
    /// <param name="regex">The expression.</param>
    /// <param name="query">The files; every file that is neither hidden nor ignored when null.</param>
    /// <param name="options">The limits; none when null.</param>
    /// <param name="cancellationToken">Ends the run with the match at which it is cancelled.</param>
    /// <returns>The matches, with the errors and statistics of that run.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public AsyncSearchResult SearchAsync(
        Regex regex, FileQuery? query = null, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        SearchAsync(
            SearchPattern.From(regex ?? throw new ArgumentNullException(nameof(regex))), query, options, _source, cancellationToken);

    /// <summary>
    /// Searches like <see cref="Search(string, FileQuery, SearchOptions, CancellationToken)"/>, without
    /// blocking the caller while files are read.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="query">The files; every file that is neither hidden nor ignored when null.</param>
    /// <param name="options">The limits; none when null.</param>
    /// <param name="cancellationToken">Ends the run with the match at which it is cancelled.</param>
    /// <returns>The matches, with the errors and statistics of that run.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public AsyncSearchResult SearchAsync(
        string text, FileQuery? query = null, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        SearchAsync(SearchPattern.From(text), query, options, _source, cancellationToken);

    /// <summary>
    /// Watches for changes of entries the query would find, until cancelled. Its order, limit, sizes and times are ignored. Changes are
    /// returned after 100 ms without another change, and every second under constant activity.
    /// </summary>
    /// <param name="query">The entries to watch; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The changes.</returns>
    /// <example>
    /// <code>
    /// await foreach (FileChange change in tree.Watch(new FileQuery { Extensions = ["json"] }, cancellationToken))
    ///     Console.WriteLine($"{change.Kind}: {change.Path}");
    /// </code>
    /// </example>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the watch was cancelled.</exception>
    /// <exception cref="IOException">
    /// While enumerating: the directory does not exist or no longer exists, or the system cannot watch it.
    /// </exception>
    public IAsyncEnumerable<FileChange> Watch(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        Watch(query, TimeSpan.FromMilliseconds(100), cancellationToken);

    /// <summary>Watches for changes like <see cref="Watch(FileQuery, CancellationToken)"/>, with another delay.</summary>
    /// <param name="query">The entries to watch; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="quiet">
    /// The time to wait for further changes before the changes so far are returned. Under constant
    /// activity they are returned after ten times this delay.
    /// </param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the watch was cancelled.</exception>
    /// <exception cref="IOException">
    /// While enumerating: the directory does not exist or no longer exists, or the system cannot watch it.
    /// </exception>
    public IAsyncEnumerable<FileChange> Watch(FileQuery? query, TimeSpan quiet, CancellationToken cancellationToken = default) =>
        Watch(query, quiet, _source, static _ => false, static () => { }, cancellationToken);

    /// <summary>Watches entries of a given source.</summary>
    /// <param name="query">The entries to watch.</param>
    /// <param name="quiet">The time to wait for further changes.</param>
    /// <param name="source">The source of entries.</param>
    /// <param name="isOwn">Determines whether the watcher itself writes a path, relative to the root.</param>
    /// <param name="looked">Called after each scan, before its changes are returned.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    internal IAsyncEnumerable<FileChange> Watch(
        FileQuery? query,
        TimeSpan quiet,
        EntrySource source,
        Func<string, bool> isOwn,
        Action looked,
        CancellationToken cancellationToken)
    {
        if (quiet < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(quiet), quiet, "The time must not be negative.");
        var files =
            new FileQuery(Prepared(query ?? new FileQuery())) { Sort = FileSort.None, Limit = null, IncludeMetadata = false };
        WalkPlan plan = FindPlan.Create(files);
        var statistics = new FindStatistics();
        var known = new KnownEntries(
            source,
            plan,
            WatchReport(statistics, files.OnError),
            since => FindChanged(new FileQuery(files) { ModifiedAfter = since }, statistics));
#if NET
        looked += new WatchCounter(statistics).Count;
#endif
        return new WorkspaceWatch(
            events => new SystemEvents(Root, plan.Directory, isDeep: plan.MaxDepth > 1, isOwn, events), known, quiet, looked)
            .Watch(cancellationToken);
    }

    /// <summary>Finds entries of a given source, asynchronously.</summary>
    internal AsyncFindResult FindAsync(FileQuery? query, EntrySource source, CancellationToken cancellationToken) =>
        new(source, Prepared(query ?? new FileQuery()), cancellationToken);

    /// <summary>Searches files of a given source, asynchronously.</summary>
    internal AsyncSearchResult SearchAsync(
        SearchPattern pattern, FileQuery? query, SearchOptions? options, EntrySource source, CancellationToken cancellationToken) =>
        new(PrepareSearch("SearchAsync", pattern, query, options, source), cancellationToken);

    // A part of the watch, which counts it.
    private IEnumerable<FileEntry> FindChanged(FileQuery query, FindStatistics statistics) =>
        new FindRun(_source, query, new QueryRun("Watch", statistics, query.OnError)).Entries(null, CancellationToken.None);

    // An entry that disappears while it is read is normal in a watch.
    private static ReadReport WatchReport(FindStatistics statistics, Action<WalkError>? onError) => new(statistics, error =>
    {
        if (error.Exception is not DirectoryNotFoundException)
            onError?.Invoke(error);
    });

    /// <summary>Opens the reader of this workspace's directories.</summary>
    internal IDirectoryReader OpenReader() => _source.OpenReader();

    /// <summary>Finds entries of a given source.</summary>
    internal FindResult Find(FileQuery? query, EntrySource source, CancellationToken cancellationToken) =>
        new(source, Prepared(query ?? new FileQuery()), cancellationToken);

    /// <summary>Searches files of a given source.</summary>
    internal SearchResult Search(
        SearchPattern pattern, FileQuery? query, SearchOptions? options, EntrySource source, CancellationToken cancellationToken) =>
        new(PrepareSearch("Search", pattern, query, options, source), cancellationToken);

    private SearchRun PrepareSearch(string method, SearchPattern pattern, FileQuery? query, SearchOptions? options, EntrySource source) =>
        new(
            method,
            pattern,
            options ?? new SearchOptions(),
            Prepared(new FileQuery(query ?? new FileQuery()) { Types = FileEntryTypes.File }),
            source);

    private FileQuery Prepared(FileQuery query)
    {
        query = WithGitExcludes(query);
        return _ignoresCase && PathRules.Current.TryNormalize(query.StartDirectory, out string directory) && directory.Length > 0
            ? new FileQuery(query) { StartDirectory = Spell(directory) }
            : query;
    }

    // Adds the ignore files that git keeps outside the tree, and the way in which it compares names.
    private FileQuery WithGitExcludes(FileQuery query) =>
        query.UseGitExcludes
            ? new FileQuery(query)
            {
                UseGitExcludes = false,
                IgnoreFiles = [.. query.IgnoreFiles, .. GitExcludes.Of(Root)],
                IgnoreCaseInRules = GitExcludes.IgnoreCase(Root),
            }
            : query;
}
