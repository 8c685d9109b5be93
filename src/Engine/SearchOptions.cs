namespace WorkspaceSdk;

/// <summary>Limits how much of each file's matches a search returns, and how long it may take.</summary>
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
    /// Gets how long an expression that may try one place again and again can keep a file busy, once for the file and once more for every 8
    /// MiB of it. Then the file is an error, and the others go on. <see cref="System.Text.RegularExpressions.RegexOptions"/>'s
    /// NonBacktracking needs no limit and has none. <see cref="Timeout.InfiniteTimeSpan"/> for none at all.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how many lines before each match's line come with it.</summary>
    public int LinesBefore { get; init; }

    /// <summary>Gets how many lines after each match's line come with it.</summary>
    public int LinesAfter { get; init; }
}
