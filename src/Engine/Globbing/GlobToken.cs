namespace WorkspaceSdk.Globbing;

/// <summary>One token of a glob.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="CodePoint">The character of a literal.</param>
/// <param name="Class">The set of a class.</param>
/// <param name="Column">Where it starts in the text, from 1.</param>
internal sealed record GlobToken(GlobTokenKind Kind, int CodePoint, CharacterClass? Class, int Column);
