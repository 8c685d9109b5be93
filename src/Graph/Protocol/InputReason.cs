namespace WorkspaceSdk.Graph.Protocol;

/// <summary>Lists the reasons that the analysis uses; others are only shown.</summary>
internal static class InputReason
{
    /// <summary>The file is the project.</summary>
    public const string Project = "project file";

    /// <summary>MSBuild imported the file.</summary>
    public const string Import = "import";

    /// <summary>MSBuild, NuGet or the compiler looks for a file at this place.</summary>
    public const string Place = "place";
}
