namespace WorkspaceSdk;

/// <summary>How much of each file's matches to return.</summary>
public sealed record SearchOptions
{
    /// <summary>At most so many matches from each file; null for all. 1 tells which files match at the least cost.</summary>
    public int? MaxMatchesPerFile { get; init; }

    /// <summary>At most so many lines with matches from each file; null for all.</summary>
    public int? MaxLinesPerFile { get; init; }

    /// <summary>
    /// For how long an expression that may try one place again and again can keep a file busy, once for the file and once more for every 8 MiB of it. Then the file is an error,
    /// and the others go on. <see cref="System.Text.RegularExpressions.RegexOptions"/>'s NonBacktracking needs no limit and has none. <see cref="Timeout.InfiniteTimeSpan"/> for none at all.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many lines before each match's line come with it.</summary>
    public int LinesBefore { get; init; }

    /// <summary>How many lines after each match's line come with it.</summary>
    public int LinesAfter { get; init; }
}
