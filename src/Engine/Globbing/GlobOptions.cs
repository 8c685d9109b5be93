namespace WorkspaceSdk;

/// <summary>
/// Specifies the syntax and the comparison of a glob. The defaults are those of the library; builds set <see cref="Escapes"/> to false.
/// </summary>
/// <example>
/// <code>
/// var glob = Glob.Parse("**/*.JSON", new GlobOptions { CaseSensitive = false, IncludeHidden = true });
/// bool isMatch = glob.IsMatch(".config/app.json");                    // true
/// </code>
/// </example>
public sealed record GlobOptions
{
    /// <summary>Gets the defaults.</summary>
    public static GlobOptions Default { get; } = new();

    /// <summary>
    /// Gets whether <c>a</c> and <c>A</c> differ. The default is true on every operating system. When false, letters are
    /// compared by their simple invariant case mapping.
    /// </summary>
    public bool CaseSensitive { get; init; } = true;

    /// <summary>
    /// Gets whether <c>\</c> makes the next character literal. The default is true. When false, a <c>\</c> is a syntax error; write
    /// a literal <c>*</c> as <c>[*]</c>.
    /// </summary>
    public bool Escapes { get; init; } = true;

    /// <summary>
    /// Gets whether a segment that starts with a wildcard matches names that begin with <c>.</c>, and
    /// <c>**</c> passes through such directories.
    /// </summary>
    public bool IncludeHidden { get; init; }
}
