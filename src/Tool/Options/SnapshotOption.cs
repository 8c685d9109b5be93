using System.CommandLine;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The option for the file in which a command keeps the contents of directories.</summary>
/// <param name="description">What the command does with the file.</param>
internal sealed class SnapshotOption(
    string description = "Keep the contents of directories in FILE, and read only changed ones next time. The results are the same.")
{
    private readonly Option<string?> _file = new Option<string?>("--snapshot")
    {
        HelpName = "FILE",
        Description = description + " FILE is created, but not its directory.",
    }.TakesPath("a file");

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_file);

    /// <summary>Loads the snapshot.</summary>
    /// <returns>Null when the option was not given.</returns>
    /// <exception cref="DirectoryNotFoundException">The file's directory does not exist. A query creates none.</exception>
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

    /// <summary>Saves the snapshot. A refused file is left unchanged, and standard error has the reason.</summary>
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
