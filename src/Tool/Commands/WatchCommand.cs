using System.CommandLine;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>watch</c>: shows changes of the entries that <c>find</c> finds, as they happen.</summary>
internal sealed class WatchCommand(ToolConsole console)
{
    private readonly Argument<string[]> _patterns =
        new("PATTERN") { Arity = ArgumentArity.ZeroOrMore, Description = "Globs, as for find; none means everything." };
    private readonly EntryTypeOption _types = new();
    private readonly SelectionOptions _selection = new();
    private readonly Option<OptionalValue<int>?> _quiet = OptionFactory.Number(
        "--quiet",
        0,
        "How many milliseconds to wait for further changes before showing them. The default is 100; "
        + "under constant activity they are shown after ten times this time.");
    private readonly Option<OptionalValue<int>?> _limit = OptionFactory.Number("--limit", 1, "End after this many changes.");
    private readonly Option<bool> _absolute = OptionFactory.Flag("--absolute", "Show absolute paths.");
    private readonly Option<bool> _nul = OptionFactory.Flag("--null", "End changes with NUL instead of a line break.", "-0");
    private readonly Option<bool> _json = OptionFactory.Flag("--json", "One JSON object a line.");
    private readonly SnapshotOption _snapshot = new(
        "Keep the contents of directories in FILE up to date while watching, for find, search and hash with the same FILE.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var watch = new WatchCommand(console);
        var command = new Command("watch", "Shows changes of the entries that find finds, until interrupted. "
            + "Each is a line: created, changed, deleted or renamed, a tab, the path, and after a rename a tab and the path before.")
        {
            watch._patterns
        };
        watch._types.AddTo(command);
        watch._selection.AddPlacesTo(command);
        foreach (Option option in new Option[] { watch._quiet, watch._limit, watch._absolute, watch._nul, watch._json })
            command.Add(option);
        watch._snapshot.AddTo(command);
        command.SetAction(watch.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parse, CancellationToken cancellationToken)
    {
        StartingPoint start = _selection.Start(parse);
        var errors = new ErrorReport(start, console);
        var query = new FileQuery(_selection.Query(parse, start, parse.GetValue(_patterns)!, wholePath: false))
        {
            Types = _types.Types(parse),
            OnError = errors.Add,
        };
        using var stream = new ResultStream(console);
        using var output = new ChangeOutput(
            stream, new EntryPath(start, parse.GetValue(_absolute)), parse.GetValue(_json), parse.GetValue(_nul));
        int left = parse.Given(_limit) ?? int.MaxValue;
        await foreach (FileChange change in Changes(parse, start.Workspace, query, cancellationToken).ConfigureAwait(false))
        {
            if (change.Kind == FileChangeKind.Overflow)
            {
                console.Say("the system lost events; what differs from before is shown.");
                continue;
            }

            output.Write(change);
            // The reader waits for each change.
            stream.Flush();
            if (--left == 0)
                break;
        }

        return errors.Any ? ExitCode.Failure : ExitCode.Found;
    }

    private IAsyncEnumerable<FileChange> Changes(
        ParseResult parse, WorkspaceTree workspace, FileQuery query, CancellationToken cancellationToken)
    {
        var quiet = TimeSpan.FromMilliseconds(parse.Given(_quiet) ?? 100);
        Snapshot? kept = _snapshot.Load(parse, workspace);
        if (kept is { Refusal: { } refusal })
        {
            console.Say(refusal);
            kept = null;
        }

        return kept?.Watch(query, quiet, cancellationToken) ?? workspace.Watch(query, quiet, cancellationToken);
    }
}
