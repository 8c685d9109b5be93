namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Specifies when results hold what only terminals understand.</summary>
internal enum TerminalUse
{
    /// <summary>On a terminal, unless the environment says no.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
