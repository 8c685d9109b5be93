namespace WorkspaceSdk.Manifest.Model;

/// <summary>Specifies whether and how the contents of a group's files are compiled in.</summary>
public enum ManifestContent
{
    /// <summary>Not compiled in.</summary>
    None,

    /// <summary>A <c>const string</c> per file.</summary>
    Text,

    /// <summary>A <c>ReadOnlySpan&lt;byte&gt;</c> per file: its bytes, read from the assembly without a copy.</summary>
    Utf8,
}
