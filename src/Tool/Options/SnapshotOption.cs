using System.CommandLine;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The file in which a command keeps what directories held.</summary>
internal sealed class SnapshotOption
{
    private readonly Option<string?> file = new("--snapshot")
    {
        HelpName = "FILE",
        Description = "Keep in FILE what directories held, and read only those that changed since. The results are the same; FILE is made if it is not there.",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(file);
        command.Validators.Add(result =>
        {
            // Without a value the parser has its own error, and asking for one would throw.
            if (result.GetResult(file) is { Tokens: [{ Value: "" }] })
                result.AddError("--snapshot takes the path of a file.");
        });
    }

    /// <summary>Loads the snapshot.</summary>
    /// <returns>Null when none was asked for.</returns>
    public Snapshot? Load(ParseResult parse, Workspace workspace) => parse.GetValue(file) is { } path ? Snapshot.Load(path, workspace) : null;
}
