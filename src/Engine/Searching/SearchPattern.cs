using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Represents the pattern for the lines of a search.</summary>
internal sealed class SearchPattern
{
    // The number, since netstandard2.0 has no name for it.
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

    /// <summary>Gets the expression.</summary>
    public Regex Regex { get; }

    /// <summary>Gets the bytes that every line with a match contains; null when none are known.</summary>
    public byte[]? Needle { get; }

    /// <summary>Gets whether the time for a line can grow faster than the line's length.</summary>
    public bool CanBacktrack { get; }

    /// <summary>Creates a pattern from a regular expression.</summary>
    public static SearchPattern From(Regex regex) => new(regex, RequiredLiteral.Of(regex), (regex.Options & NonBacktracking) == 0);

    /// <summary>
    /// Returns the pattern with a time limit. An expression with a limit of its own keeps it, and
    /// so does an expression from generated code.
    /// </summary>
    /// <param name="limit">The time for one file.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not a valid time.</exception>
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

    /// <summary>Creates a pattern from a text, compared ordinally.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static SearchPattern From(string text) => string.IsNullOrEmpty(text)
        ? throw new ArgumentException("There is no text to look for.", nameof(text))
        : new SearchPattern(
            new Regex(Regex.Escape(text), RegexOptions.CultureInvariant),
            RequiredLiteral.HasBytes(text) ? text : null,
            canBacktrack: false);
}
