namespace WorkspaceSdk.Manifest.Model;

/// <summary>Specifies whether the contents of a group's files are compiled in, and as what.</summary>
public enum ManifestContent
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>A <c>const string</c> per file.</summary>
    Text,

    /// <summary>A <c>ReadOnlySpan&lt;byte&gt;</c> per file: its bytes, out of the assembly without a copy.</summary>
    Utf8,
}
