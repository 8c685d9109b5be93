namespace WorkspaceSdk.Globbing;

/// <summary>What one token of a glob's text is.</summary>
internal enum GlobTokenKind
{
    /// <summary>A character that stands for itself.</summary>
    Literal,

    /// <summary><c>?</c></summary>
    AnyOne,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>[…]</c></summary>
    Class,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary><c>{</c></summary>
    Open,

    /// <summary><c>,</c> between alternatives</summary>
    Comma,

    /// <summary><c>}</c></summary>
    Close,
}
