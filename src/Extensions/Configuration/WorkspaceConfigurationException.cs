using System.Globalization;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Reports an error of a workspace's configuration. The code is <c>WSDK1024</c> if no file is found, and <c>WSDK1025</c> if a layer has
/// two files. It is <c>WSDK1026</c> if a file breaks the rules of its format, and <c>WSDK1027</c> if it cannot be read. It is
/// <c>WSDK1029</c> if changes cannot be watched, and <c>WSDK1030</c> if values do not fit a type. It is <c>WSDK1031</c> if a file cannot
/// be changed, and <c>WSDK1032</c> if it cannot be written.
/// </summary>
public sealed class WorkspaceConfigurationException : WorkspaceException
{
    private WorkspaceConfigurationException(
        string code, string message, string? file = null, TextPlace place = default, Exception? innerException = null)
        : base(code, OneLine(message), innerException)
    {
        File = file;
        Line = place.Line;
        Column = place.Column;
    }

    /// <summary>Gets the file, relative to the workspace root; null if the error is not about a single file.</summary>
    public string? File { get; }

    /// <summary>Gets the line, from 1; 0 for the whole file.</summary>
    public int Line { get; }

    /// <summary>Gets the column in characters, from 1; 0 for the whole file.</summary>
    public int Column { get; }

    internal static WorkspaceConfigurationException NotFound(
        string root,
        string name,
        IEnumerable<string> places,
        IReadOnlyList<string> overlays,
        IReadOnlyList<string> near,
        IReadOnlyList<string> refused) =>
        new(
            "WSDK1024",
            $"The workspace '{root}' has no configuration file '{name}'. Looked for {string.Join(", ", places)}."
            + (overlays.Count == 0 ? "" : $" There is {string.Join(", ", overlays)}, which needs one of these below it.")
            + (near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(static file => $"'{file}'"))}?")
            + (refused.Count == 0 ? "" : $" Not used: {string.Join(", ", refused)}.")
            + " Create one of them, correct the name, or make the configuration optional.");

    internal static WorkspaceConfigurationException Ambiguous(IReadOnlyList<string> files) =>
        new(
            "WSDK1025",
            $"{string.Join(" and ", files.Select(static file => $"'{file}'"))} are files of one "
            + "layer, so which of them counts is not known. "
            + "Keep one of them.",
            files[0]);

    internal static WorkspaceConfigurationException Syntax(string file, ConfigurationSyntaxException error) =>
        new(
            "WSDK1026",
            string.Create(CultureInfo.InvariantCulture, $"'{file}', line {error.Place.Line}, column {error.Place.Column}: {error.Message}")
            + (error.Message.EndsWith('.') ? "" : ".") + " Correct the file.",
            file,
            error.Place,
            error.InnerException);

    internal static WorkspaceConfigurationException Unreadable(string file, string why, string advice, Exception? innerException = null) =>
        new("WSDK1027", $"The configuration file '{file}' cannot be read: {why}. {advice}", file, default, innerException);

    internal static WorkspaceConfigurationException LeadsOut(string directory) => Unreadable(
        directory,
        "it is, or lies behind, a link that leads out of the workspace or in a circle",
        "Let it lead to something in the workspace, or remove it.");

    internal static WorkspaceConfigurationException NotWatched(string root, string directory, Exception error) =>
        new(
            "WSDK1029",
            $"Changes of '{Path.Combine(root, directory)}' cannot be watched: {error.Message} "
            + "Until they can be, the configuration is not read again. Let the system watch more, or turn ReloadOnChange off.",
            innerException: error);

    internal static WorkspaceConfigurationException NotBound(string name, string files, Exception error) =>
        new(
            "WSDK1030",
            $"The values of the configuration '{name}' ({files}) do not fit: {error.Message}{Inner(error)} Correct the file, or the type.",
            innerException: error);

    internal static WorkspaceConfigurationException NotChanged(string file, string key, string why, string advice, Exception error) =>
        new("WSDK1031", $"'{key}' cannot be changed in the configuration file '{file}': {why}. {advice}", file, innerException: error);

    internal static WorkspaceConfigurationException NotWritten(string file, string why, string advice, Exception? error = null) =>
        new("WSDK1032", $"The configuration file '{file}' cannot be written: {why}. {advice}", file, innerException: error);

    private static string Inner(Exception error) => error.InnerException is { } inner ? " " + inner.Message : "";

    // Texts of files and of libraries may hold any character.
    private static string OneLine(string message) => string.Create(message.Length, message, static (line, text) =>
    {
        for (int i = 0; i < line.Length; i++)
            line[i] = char.IsControl(text[i]) ? ' ' : text[i];
    });
}
