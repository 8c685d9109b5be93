namespace WorkspaceSdk;

/// <summary>Describes one match in the content of a file. Two matches are equal when all their values are equal.</summary>
/// <param name="Path">The file, relative to the workspace root.</param>
/// <param name="Line">The line's number, from 1. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="Column">The start of the match in the line, in UTF-16 code units from 1.</param>
/// <param name="Length">The length of the match, in UTF-16 code units; it never goes past the line's end.</param>
/// <param name="Text">The whole line, without its line break. Bytes that are not valid in the file's encoding appear as U+FFFD.</param>
public sealed record SearchMatch(string Path, int Line, int Column, int Length, string Text)
{
    /// <summary>Gets the bytes of the path when they are not valid UTF-8; otherwise empty. See <see cref="FileEntry.RawPath"/>.</summary>
    public ReadOnlyMemory<byte> RawPath { get; init; }

    /// <summary>Gets the requested number of lines before, or fewer at the start of the file.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Gets the requested number of lines after, or fewer at the end of the file.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Determines whether another match is equal, lines around it and bytes of the path included.</summary>
    /// <param name="other">The other match.</param>
    /// <returns>True if all their values are equal.</returns>
    public bool Equals(SearchMatch? other) =>
        other is not null && (Path, Line, Column, Length, Text) == (other.Path, other.Line, other.Column, other.Length, other.Text)
        && RawPath.Span.SequenceEqual(other.RawPath.Span) && Before.SequenceEqual(other.Before, StringComparer.Ordinal)
        && After.SequenceEqual(other.After, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Line, Column, Length, Text).GetHashCode();
}
