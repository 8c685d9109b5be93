namespace WorkspaceSdk;

/// <summary>
/// Specifies why a query finds a path, or does not find it. When several rules leave the path out, the first of them in this order counts.
/// </summary>
public enum PathReason
{
    /// <summary>The query finds it.</summary>
    Found,

    /// <summary>It is the directory the query starts in, or lies outside it.</summary>
    OutsideDirectory,

    /// <summary>It is a <c>.git</c> or lies in one, and nothing there is ever found.</summary>
    InsideGit,

    /// <summary>A directory above it, or the entry itself, cannot be read.</summary>
    Unreadable,

    /// <summary>It lies below a link, and the query does not follow links.</summary>
    BelowLink,

    /// <summary>It lies in a repository of its own, which the query does not enter.</summary>
    InsideNestedRepository,

    /// <summary>It lies on another file system.</summary>
    OnOtherFileSystem,

    /// <summary>Its depth is less than the minimum of the query, or more than the maximum.</summary>
    Depth,

    /// <summary>Its type is none of those that the query finds.</summary>
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

    /// <summary>Its size, its times or its rights do not fit the query.</summary>
    Metadata,

    /// <summary>No rule leaves it out, but it does not exist.</summary>
    Absent,
}
