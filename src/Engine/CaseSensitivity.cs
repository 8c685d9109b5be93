namespace WorkspaceSdk;

/// <summary>Whether patterns tell <c>a</c> from <c>A</c>.</summary>
public enum CaseSensitivity
{
    /// <summary>They do, on every operating system.</summary>
    Sensitive,

    /// <summary>They do not.</summary>
    Insensitive,

    /// <summary>They do when one of the query's patterns or extensions holds an upper-case letter.</summary>
    Smart,
}
