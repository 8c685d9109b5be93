namespace WorkspaceSdk.Ignoring;

/// <summary>How an ignore rule is matched, from cheap to dear.</summary>
internal enum IgnoreRuleShape
{
    /// <summary>The same bytes.</summary>
    Literal,

    /// <summary>A star, then literal bytes at the end of the name.</summary>
    Suffix,

    /// <summary>Anything else.</summary>
    Wild,
}
