using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>What is looked for in each line.</summary>
internal sealed class SearchPattern
{
    private SearchPattern(Regex regex, string? needle)
    {
        Regex = regex;
        Needle = needle is null ? null : Encoding.UTF8.GetBytes(needle);
    }

    /// <summary>The expression.</summary>
    public Regex Regex { get; }

    /// <summary>Bytes that every line with a match holds; null when none are known.</summary>
    public byte[]? Needle { get; }

    /// <summary>A regular expression.</summary>
    public static SearchPattern From(Regex regex) => new(regex, RequiredText.Of(regex));

    /// <summary>A text, ordinal.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static SearchPattern From(string text) => string.IsNullOrEmpty(text)
        ? throw new ArgumentException("There is no text to look for.", nameof(text))
        : new SearchPattern(new Regex(Regex.Escape(text), RegexOptions.CultureInvariant), RequiredText.HasBytes(text) ? text : null);
}
