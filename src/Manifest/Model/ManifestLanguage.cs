namespace WorkspaceSdk.Manifest.Model;

/// <summary>Specifies the language of the code.</summary>
public enum ManifestLanguage
{
    /// <summary>C#.</summary>
    CSharp,

    /// <summary>F#.</summary>
    FSharp,

    /// <summary>Visual Basic, in which names that differ only in case are one name.</summary>
    VisualBasic,
}
