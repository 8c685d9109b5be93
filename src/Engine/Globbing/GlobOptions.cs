namespace WorkspaceSdk;

/// <summary>How a glob is read and compared. The defaults are those of the library; builds set <see cref="Escapes"/> to false.</summary>
public sealed record GlobOptions
{
    /// <summary>The defaults.</summary>
    public static GlobOptions Default { get; } = new();

    /// <summary>Whether <c>a</c> and <c>A</c> differ. True on every operating system. When false, letters are compared by their simple invariant case mapping.</summary>
    public bool CaseSensitive { get; init; } = true;

    /// <summary>Whether <c>\</c> makes the next character literal. When false a <c>\</c> is a syntax error, and <c>[*]</c> is the way to write a literal <c>*</c>.</summary>
    public bool Escapes { get; init; } = true;

    /// <summary>Whether a segment that starts with a wildcard matches names that begin with <c>.</c>, and <c>**</c> passes through such directories.</summary>
    public bool IncludeHidden { get; init; }
}
