namespace WorkspaceSdk.Tool.Terminal;

/// <summary>The colours of a terminal, as escape sequences; empty for no colour.</summary>
/// <param name="Entries">Entries, by kind and name.</param>
/// <param name="File">The file of a match.</param>
/// <param name="Line">The line's number.</param>
/// <param name="Match">The match.</param>
/// <param name="Off">Back to how it was.</param>
internal sealed record Palette(EntryColors Entries, string File, string Line, string Match, string Off)
{
    /// <summary>Gets the palette without colours.</summary>
    public static Palette None { get; } = new(EntryColors.None, "", "", "", "");

    /// <summary>Gets the usual colours of other tools.</summary>
    public static Palette Standard { get; } = new(EntryColors.Standard, "\e[35m", "\e[32m", "\e[1;31m", "\e[0m");

    /// <summary>Returns the colours for an output.</summary>
    /// <param name="when">What the user wants.</param>
    /// <param name="isTerminal">Whether the output is shown to a person.</param>
    /// <param name="environment">
    /// Gives a variable of the environment: <c>NO_COLOR</c> (no-color.org), <c>CLICOLOR_FORCE</c>, <c>TERM</c> and <c>LS_COLORS</c>.
    /// </param>
    public static Palette Choose(TerminalUse when, bool isTerminal, Func<string, string?> environment)
    {
        bool hasColors = when == TerminalUse.Always
            || (when == TerminalUse.Auto && string.IsNullOrEmpty(environment("NO_COLOR"))
                && (environment("CLICOLOR_FORCE") is { Length: > 0 } and not "0" || (isTerminal && environment("TERM") != "dumb")));
        if (!hasColors)
            return None;
        return environment("LS_COLORS") is { Length: > 0 } text ? Standard with { Entries = EntryColors.Parse(text) } : Standard;
    }
}
