namespace WorkspaceSdk;

/// <summary>Limits the matches that a search returns from each file, and its time.</summary>
/// <example>
/// <code>
/// // Which files hold a text: one match of each is enough.
/// foreach (SearchMatch match in tree.Search("TODO", options: new SearchOptions { MaxMatchesPerFile = 1 }))
///     Console.WriteLine(match.Path);
/// </code>
/// </example>
public sealed record SearchOptions
{
    /// <summary>Gets the maximum number of matches from each file; null for all. 1 is the cheapest way to find which files match.</summary>
    public int? MaxMatchesPerFile { get; init; }

    /// <summary>Gets the maximum number of lines with matches from each file; null for all.</summary>
    public int? MaxLinesPerFile { get; init; }

    /// <summary>
    /// Gets the time that an expression with backtracking may take for a file, plus the same time for every 8
    /// MiB of it. A file that takes longer is an error, and the search continues with the others. Expressions with NonBacktracking
    /// (<see cref="System.Text.RegularExpressions.RegexOptions"/>) have no limit. <see cref="Timeout.InfiniteTimeSpan"/> means no limit.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the number of lines to return before each match's line.</summary>
    public int LinesBefore { get; init; }

    /// <summary>Gets the number of lines to return after each match's line.</summary>
    public int LinesAfter { get; init; }

    /// <summary>
    /// Gets whether a match may span several lines. It is then returned as a match for each of its lines. Files are held whole, and only
    /// one large file at a time.
    /// </summary>
    internal bool Multiline { get; init; }
}
