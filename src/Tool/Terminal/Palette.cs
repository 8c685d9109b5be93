namespace WorkspaceSdk.Tool.Terminal;

/// <summary>The colours of a terminal, as what switches them on; empty texts where there are none.</summary>
/// <param name="Directory">Directories.</param>
/// <param name="Link">Links.</param>
/// <param name="File">The file of a match.</param>
/// <param name="Line">The line's number.</param>
/// <param name="Match">The match.</param>
/// <param name="Off">Back to how it was.</param>
internal sealed record Palette(string Directory, string Link, string File, string Line, string Match, string Off)
{
    /// <summary>No colours.</summary>
    public static Palette None { get; } = new("", "", "", "", "", "");

    /// <summary>The colours other tools have taught people to expect.</summary>
    public static Palette Standard { get; } = new("\e[1;34m", "\e[36m", "\e[35m", "\e[32m", "\e[1;31m", "\e[0m");

    /// <summary>The colours for an output.</summary>
    /// <param name="when">What the user wants.</param>
    /// <param name="isTerminal">Whether the output is shown to a person.</param>
    /// <param name="environment">Gives a variable of the environment: <c>NO_COLOR</c> (no-color.org) and <c>TERM</c>.</param>
    public static Palette Choose(ColorChoice when, bool isTerminal, Func<string, string?> environment) => when switch
    {
        ColorChoice.Always => Standard,
        ColorChoice.Auto when isTerminal && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb" => Standard,
        _ => None,
    };

    /// <summary>The colour of a type of entries.</summary>
    public string Of(FileEntryType type) => type switch
    {
        FileEntryType.Directory => Directory,
        FileEntryType.Link => Link,
        _ => "",
    };
}

/// <summary>Specifies when results are coloured.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment says no.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
