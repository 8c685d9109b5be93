namespace WorkspaceSdk;

/// <summary>How much of each file's matches to return.</summary>
public sealed record SearchOptions
{
    /// <summary>At most so many matches from each file; null for all. 1 tells which files match at the least cost.</summary>
    public int? MaxMatchesPerFile { get; init; }

    /// <summary>At most so many lines with matches from each file; null for all.</summary>
    public int? MaxLinesPerFile { get; init; }

    /// <summary>How many lines before each match's line come with it.</summary>
    public int LinesBefore { get; init; }

    /// <summary>How many lines after each match's line come with it.</summary>
    public int LinesAfter { get; init; }
}
