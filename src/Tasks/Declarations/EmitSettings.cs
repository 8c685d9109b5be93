using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Which language the code is written in, and by whom.</summary>
internal static class EmitSettings
{
    /// <summary>The language as MSBuild's <c>$(Language)</c> says it; one without generated code counts as C#, whose names its items get.</summary>
    public static ManifestLanguage Language(string text) => text switch
    {
        "F#" => ManifestLanguage.FSharp,
        "VB" => ManifestLanguage.VisualBasic,
        _ => ManifestLanguage.CSharp,
    };

    /// <summary>Why <c>WorkspaceEmit</c> cannot be used, as a clause for a diagnostic; null when it can.</summary>
    public static string? Problem(string emit, ManifestLanguage language)
    {
        if (Is(emit, "Source") || Is(emit, "None") || emit.Length == 0)
            return null;
        if (!Is(emit, "Generator"))
            return "write Generator, Source or None";
        return language == ManifestLanguage.CSharp ? null : "generators are C#'s; write Source or None";
    }

    /// <summary>Whether the build writes the code.</summary>
    public static bool IsSource(string emit) => Is(emit, "Source");

    private static bool Is(string emit, string value) => string.Equals(emit, value, StringComparison.OrdinalIgnoreCase);
}
