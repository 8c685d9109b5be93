namespace WorkspaceSdk;

/// <summary>Specifies whether patterns distinguish <c>a</c> from <c>A</c>.</summary>
public enum CaseSensitivity
{
    /// <summary>Case counts, on every operating system.</summary>
    Sensitive,

    /// <summary>Case does not count, on any operating system.</summary>
    Insensitive,

    /// <summary>Case counts when one of the query's patterns or extensions holds an upper-case letter.</summary>
    Smart,
}
