namespace WorkspaceSdk;

/// <summary>What ignore rules say about an entry.</summary>
public enum IgnoreDecision
{
    /// <summary>No rule speaks of it, so it is not ignored unless rules further up say so.</summary>
    None,

    /// <summary>A rule ignores it.</summary>
    Ignored,

    /// <summary>A rule beginning with <c>!</c> takes it back in.</summary>
    Included,
}
