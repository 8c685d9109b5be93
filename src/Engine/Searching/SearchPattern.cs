using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Represents the pattern that is searched for in each line.</summary>
internal sealed class SearchPattern
{
    // By its number: netstandard2.0 has no name for it.
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    private SearchPattern(Regex regex, string? needle, bool canBacktrack)
        : this(regex, needle is null ? null : Encoding.UTF8.GetBytes(needle), canBacktrack)
    {
    }

    private SearchPattern(Regex regex, byte[]? needle, bool canBacktrack)
    {
        Regex = regex;
        Needle = needle;
        CanBacktrack = canBacktrack;
    }

    /// <summary>The expression.</summary>
    public Regex Regex { get; }

    /// <summary>Bytes that every line with a match holds; null when none are known.</summary>
    public byte[]? Needle { get; }

    /// <summary>Gets whether the time for a line has no bound that follows from the line's length.</summary>
    public bool CanBacktrack { get; }

    /// <summary>A regular expression.</summary>
    public static SearchPattern From(Regex regex) => new(regex, RequiredLiteral.Of(regex), (regex.Options & NonBacktracking) == 0);

    /// <summary>
    /// Returns the pattern with an end to its patience. An expression with a limit of its own keeps it, and
    /// so does one that code was generated for.
    /// </summary>
    /// <param name="limit">The time for one file.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is no time.</exception>
    public SearchPattern Within(TimeSpan limit)
    {
        if (limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit.TotalMilliseconds > int.MaxValue))
            throw new ArgumentOutOfRangeException(
                nameof(limit),
                limit,
                "The time limit of a search is more than nothing and less than 25 days, or Timeout.InfiniteTimeSpan.");
        bool isLimited = limit == Timeout.InfiniteTimeSpan
            || !CanBacktrack
            || Regex.MatchTimeout != Regex.InfiniteMatchTimeout
            || Regex.GetType() != typeof(Regex);
        return isLimited ? this : new SearchPattern(new Regex(Regex.ToString(), Regex.Options, limit), Needle, CanBacktrack);
    }

    /// <summary>A text, ordinal.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static SearchPattern From(string text) => string.IsNullOrEmpty(text)
        ? throw new ArgumentException("There is no text to look for.", nameof(text))
        : new SearchPattern(
            new Regex(Regex.Escape(text), RegexOptions.CultureInvariant),
            RequiredLiteral.HasBytes(text) ? text : null,
            canBacktrack: false);
}
