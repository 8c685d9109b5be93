namespace WorkspaceSdk.Manifest.Model;

/// <summary>The language the code is written in.</summary>
public enum ManifestLanguage
{
    /// <summary>C#.</summary>
    CSharp,

    /// <summary>F#.</summary>
    FSharp,

    /// <summary>Visual Basic, in which names that differ only in case are one name.</summary>
    VisualBasic,
}
