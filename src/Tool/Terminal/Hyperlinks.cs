namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Decides whether paths are links of the terminal.</summary>
internal static class Hyperlinks
{
    /// <summary>Determines whether they are.</summary>
    /// <param name="when">What the user wants.</param>
    /// <param name="isTerminal">Whether the output is shown to a person.</param>
    /// <param name="environment">Gives a variable of the environment: <c>TERM</c>.</param>
    public static bool Choose(TerminalUse when, bool isTerminal, Func<string, string?> environment) =>
        when == TerminalUse.Always || (when == TerminalUse.Auto && isTerminal && environment("TERM") != "dumb");
}
