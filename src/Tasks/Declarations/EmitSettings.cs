using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>The language of the generated code, and what writes it.</summary>
internal static class EmitSettings
{
    /// <summary>
    /// The language as MSBuild's <c>$(Language)</c> says it; one without generated code counts as C#, whose names its items get.
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
