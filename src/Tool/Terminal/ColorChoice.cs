namespace WorkspaceSdk.Tool.Terminal;

/// <summary>When results are coloured.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment says no.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
