using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>The language of the generated code, and its writer: the build or the generator.</summary>
internal static class EmitSettings
{
    /// <summary>
    /// Returns the language for MSBuild's <c>$(Language)</c>. One without generated code counts as C#, whose names its items get.
    /// </summary>
    public static ManifestLanguage Language(string text) => text switch
    {
        "F#" => ManifestLanguage.FSharp,
        "VB" => ManifestLanguage.VisualBasic,
        _ => ManifestLanguage.CSharp,
    };

    /// <summary>Determines whether the build writes the code.</summary>
    public static bool IsSource(string emit) => string.Equals(emit, "Source", StringComparison.OrdinalIgnoreCase);
}
