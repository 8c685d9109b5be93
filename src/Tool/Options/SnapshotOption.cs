using System.CommandLine;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The file in which a command keeps what directories held.</summary>
internal sealed class SnapshotOption
{
    private readonly Option<string?> _file = new Option<string?>("--snapshot")
    {
        HelpName = "FILE",
        Description =
            "Keep in FILE what directories held, and read only those that changed since. The results are the same; "
            + "FILE is made if it is not there, its directory is not.",
    }.TakesPath("a file");

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_file);

    /// <summary>Loads the snapshot.</summary>
    /// <returns>Null when none was asked for.</returns>
    /// <exception cref="DirectoryNotFoundException">The file's directory does not exist. A query makes none.</exception>
    public Snapshot? Load(ParseResult parse, WorkspaceTree workspace)
    {
        if (parse.GetValue(_file) is not { } path)
            return null;
        string? directory = Path.GetDirectoryName(Path.GetFullPath(path));
        return directory is null || Directory.Exists(directory)
            ? Snapshot.Load(path, workspace)
            : throw new DirectoryNotFoundException(
                $"'{directory}' is not an existing directory, so --snapshot cannot keep '{Path.GetFileName(path)}' there. "
                + "Make it first, or name another file.");
    }

    /// <summary>Keeps what is known now. A file that was refused is left alone, and standard error says why.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(Snapshot? kept, ToolConsole console)
    {
        if (kept is { Refusal: { } refusal })
            console.Say(refusal);
        else
            kept?.Save();
    }
}
