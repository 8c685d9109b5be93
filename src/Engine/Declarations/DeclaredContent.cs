namespace WorkspaceSdk.Declarations;

/// <summary>Specifies how the contents of a group's files are compiled in.</summary>
internal enum DeclaredContent
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As strings.</summary>
    Text,

    /// <summary>As UTF-8 bytes.</summary>
    Utf8,
}
