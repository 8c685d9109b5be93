namespace WorkspaceSdk;

/// <summary>Specifies the decision of ignore rules on an entry.</summary>
public enum IgnoreDecision
{
    /// <summary>No rule matches the entry. It is not ignored unless rules of a directory above ignore it.</summary>
    None,

    /// <summary>A rule ignores the entry.</summary>
    Ignored,

    /// <summary>A rule beginning with <c>!</c> includes the entry again.</summary>
    Included,
}
