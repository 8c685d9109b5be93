namespace WorkspaceSdk;

/// <summary>
/// Specifies why a query finds a path, or does not find it. When several rules leave the path out, the first of them in this order counts.
/// </summary>
public enum PathReason
{
    /// <summary>The query finds it.</summary>
    Found,

    /// <summary>It is the start directory of the query, or lies outside it.</summary>
    OutsideDirectory,

    /// <summary>It is a <c>.git</c> or lies in one; no query finds anything there.</summary>
    InsideGit,

    /// <summary>A directory above it, or the entry itself, cannot be read.</summary>
    Unreadable,

    /// <summary>It lies below a link, and the query does not follow links.</summary>
    BelowLink,

    /// <summary>It lies in a nested repository, which the query does not enter.</summary>
    InsideNestedRepository,

    /// <summary>It lies on another file system.</summary>
    OnOtherFileSystem,

    /// <summary>Its depth is less than the minimum of the query, or more than the maximum.</summary>
    Depth,

    /// <summary>The query does not return its type.</summary>
    Type,

    /// <summary>It is a link that does not lead to a regular file.</summary>
    LinkToNoFile,

    /// <summary>No pattern matches it.</summary>
    NoPattern,

    /// <summary>Its name ends with none of the extensions of the query.</summary>
    Extension,

    /// <summary>A glob of <see cref="FileQuery.Excludes"/> leaves it out, or a directory above it.</summary>
    Excluded,

    /// <summary>A glob of <see cref="FileQuery.RootExcludes"/> leaves it out, or a directory above it.</summary>
    RootExcluded,

    /// <summary>A name begins with <c>.</c>, and only a wildcard matches it.</summary>
    Hidden,

    /// <summary>A rule of an ignore file leaves it out, or a directory above it.</summary>
    Ignored,

    /// <summary>Its size, its times or its permissions do not match the query.</summary>
    Metadata,

    /// <summary>No rule leaves it out, but it does not exist.</summary>
    Absent,
}
