namespace WorkspaceSdk;

/// <summary>Describes one match in the content of a file. Two are equal when all that is known of them is equal.</summary>
/// <param name="Path">The file, relative to the workspace root.</param>
/// <param name="Line">The line's number, from 1. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="Column">Where the match starts in the line, in UTF-16 code units from 1.</param>
/// <param name="Length">The length of the match, in UTF-16 code units; it never goes past the line's end.</param>
/// <param name="Text">The whole line, without its line break. Bytes that are not valid in the file's encoding appear as U+FFFD.</param>
public sealed record SearchMatch(string Path, int Line, int Column, int Length, string Text)
{
    /// <summary>Gets the bytes of the path when they are not valid UTF-8, else empty; see <see cref="FileEntry.RawPath"/>.</summary>
    public ReadOnlyMemory<byte> RawPath { get; init; }

    /// <summary>Gets the lines before, as many as were asked for and there are.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Gets the lines after, as many as were asked for and there are.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Determines whether another match is equal, lines around it and bytes of the path included.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether all that is known of them is equal.</returns>
    public bool Equals(SearchMatch? other) =>
        other is not null && (Path, Line, Column, Length, Text) == (other.Path, other.Line, other.Column, other.Length, other.Text)
        && RawPath.Span.SequenceEqual(other.RawPath.Span) && Before.SequenceEqual(other.Before, StringComparer.Ordinal)
        && After.SequenceEqual(other.After, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Line, Column, Length, Text).GetHashCode();
}
