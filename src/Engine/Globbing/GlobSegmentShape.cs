namespace WorkspaceSdk.Globbing;

/// <summary>How a segment is matched, from cheap to dear.</summary>
internal enum GlobSegmentShape
{
    /// <summary><c>**</c></summary>
    Directories,

    /// <summary><c>*</c></summary>
    Any,

    /// <summary>The same text.</summary>
    Literal,

    /// <summary><c>*text</c></summary>
    Suffix,

    /// <summary><c>text*</c></summary>
    Prefix,

    /// <summary>Anything else.</summary>
    General,
}
