namespace WorkspaceSdk.Ignoring;

/// <summary>What kind of rule a line of an ignore file is.</summary>
[Flags]
internal enum IgnoreRuleFlags : byte
{
    /// <summary>A literal path that is ignored, whatever it is.</summary>
    None = 0,

    /// <summary>It takes entries back in.</summary>
    Negated = 1,

    /// <summary>It is about directories only.</summary>
    DirectoryOnly = 2,

    /// <summary>It is compared with the last name only, at any depth, and not with the path.</summary>
    ByName = 4,

    /// <summary>A star, then literal bytes at the end of the name.</summary>
    Suffix = 8,
}
