namespace WorkspaceSdk;

/// <summary>One match in the content of a file.</summary>
/// <param name="Path">The file, relative to the workspace root.</param>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Column">Where the match starts in the line, in UTF-16 code units from 1.</param>
/// <param name="Length">The length of the match, in UTF-16 code units; it never goes past the line's end.</param>
/// <param name="Text">The whole line, without its line break.</param>
public sealed record SearchMatch(string Path, int Line, int Column, int Length, string Text);
