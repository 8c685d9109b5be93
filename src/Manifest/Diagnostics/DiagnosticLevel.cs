namespace WorkspaceSdk.Manifest.Diagnostics;

/// <summary>Specifies how serious a diagnostic is by default; the user can change it as with any MSBuild or compiler diagnostic.</summary>
public enum DiagnosticLevel
{
    /// <summary>Shown in an editor only.</summary>
    Information,

    /// <summary>The build continues.</summary>
    Warning,

    /// <summary>The build fails.</summary>
    Error,
}
