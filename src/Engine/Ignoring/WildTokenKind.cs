namespace WorkspaceSdk.Ignoring;

/// <summary>What one token of an ignore rule is.</summary>
internal enum WildTokenKind : byte
{
    /// <summary>A byte that stands for itself.</summary>
    Literal,

    /// <summary>Any byte but a slash.</summary>
    AnyOne,

    /// <summary>A byte of a set.</summary>
    Class,

    /// <summary>Any bytes but slashes.</summary>
    Star,

    /// <summary>Any bytes.</summary>
    Anything,

    /// <summary>Nothing, or any bytes up to and with a slash: <c>**/</c>.</summary>
    Directories,
}
