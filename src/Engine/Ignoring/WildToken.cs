namespace WorkspaceSdk.Ignoring;

/// <summary>One token of an ignore rule.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The byte of a literal.</param>
/// <param name="Class">The number of the set of bytes.</param>
internal readonly record struct WildToken(WildTokenKind Kind, byte Value, int Class);
