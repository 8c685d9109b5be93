namespace WorkspaceSdk.Fuzz;

/// <summary>What a run of an argument list finds beside its arguments.</summary>
[Flags]
internal enum Circumstances
{
    /// <summary>Output goes to files.</summary>
    None = 0,

    /// <summary>Results go to a terminal.</summary>
    ResultsShown = 1,

    /// <summary>Messages go to a terminal.</summary>
    MessagesShown = 2,

    /// <summary>There is no space for results.</summary>
    OutputFull = 4,

    /// <summary>Nobody reads the results.</summary>
    OutputClosed = 8,

    /// <summary>The user has ended the run.</summary>
    Ended = 16,

    /// <summary>From this bit on a number says what <c>WORKSPACE_PATH</c> is.</summary>
    Place = 32,
}
