using System.Text.RegularExpressions;
using WorkspaceSdk.Searching;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <content>Queries, with the results of a walk.</content>
public sealed partial class Snapshot
{
    /// <summary>
    /// Finds entries like <see cref="WorkspaceTree.Find(FileQuery, CancellationToken)"/>.
    /// <see cref="FindStatistics.DirectoriesOpened"/> counts only those that had to be read.
    /// </summary>
    /// <param name="query">The query; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    /// <returns>The entries, with the errors and statistics of that run.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public FindResult Find(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        _workspace.Find(query, Entries, cancellationToken);

    /// <summary>
    /// Searches files like <see cref="WorkspaceTree.Search(Regex, FileQuery, SearchOptions, CancellationToken)"/>;
    /// their contents are read again each time.
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
        _workspace.Search(
            SearchPattern.From(regex ?? throw new ArgumentNullException(nameof(regex))), query, options, Entries, cancellationToken);

    /// <summary>
    /// Searches files like <see cref="WorkspaceTree.Search(string, FileQuery, SearchOptions, CancellationToken)"/>;
    /// their contents are read again each time.
    /// </summary>
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
        _workspace.Search(SearchPattern.From(text), query, options, Entries, cancellationToken);

    /// <summary>Finds entries like <see cref="Find"/>, without blocking the caller while directories are read.</summary>
    /// <param name="query">The query; every file and link that is neither hidden nor ignored when null.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    /// <returns>The entries, with the errors and statistics of that run.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public AsyncFindResult FindAsync(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        _workspace.FindAsync(query, Entries, cancellationToken);

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
        _workspace.SearchAsync(
            SearchPattern.From(regex ?? throw new ArgumentNullException(nameof(regex))), query, options, Entries, cancellationToken);

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
        _workspace.SearchAsync(SearchPattern.From(text), query, options, Entries, cancellationToken);

    private EntrySource Entries => new(_workspace.Root, OpenReader);
}
