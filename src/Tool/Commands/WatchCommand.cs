using System.CommandLine;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>watch</c>: changes of what <c>find</c> would find, as they happen.</summary>
internal sealed class WatchCommand(ToolConsole console)
{
    private readonly Argument<string[]> patterns = new("PATTERN") { Arity = ArgumentArity.ZeroOrMore, Description = "Globs, as for find; none means everything." };
    private readonly EntryTypeOption types = new();
    private readonly SelectionOptions selection = new();
    private readonly Option<Given<int>?> quiet = OptionFactory.Number("--quiet", 0, "For how many milliseconds nothing must happen before changes are shown. The default is 100; after ten times as long they are shown all the same.");
    private readonly Option<Given<int>?> limit = OptionFactory.Number("--limit", 1, "End after so many changes.");
    private readonly Option<bool> absolute = OptionFactory.Flag("--absolute", "Show absolute paths.");
    private readonly Option<bool> nul = OptionFactory.Flag("--null", "End changes with NUL instead of a line break.", "-0");
    private readonly Option<bool> json = OptionFactory.Flag("--json", "One JSON object a line.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var watch = new WatchCommand(console);
        var command = new Command("watch", "Shows changes of what find would find, until interrupted. Each is a line: created, changed, deleted or renamed, a tab, the path, and after a rename a tab and the path before.") { watch.patterns };
        watch.types.AddTo(command);
        watch.selection.AddPlacesTo(command);
        foreach (Option option in new Option[] { watch.quiet, watch.limit, watch.absolute, watch.nul, watch.json })
            command.Add(option);
        command.SetAction(watch.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parse, CancellationToken cancellation)
    {
        StartingPoint start = selection.Start(parse);
        var errors = new ErrorReport(start, console);
        FileQuery query = selection.Query(parse, start, parse.GetValue(patterns)!, wholePath: false) with
        {
            Types = types.Types(parse),
            OnError = errors.Add,
        };
        using var stream = new ResultStream(console);
        using var output = new ChangeOutput(stream, new EntryPath(start, parse.GetValue(absolute)), parse.GetValue(json), parse.GetValue(nul));
        int left = parse.Given(limit) ?? int.MaxValue;
        await foreach (FileChange change in start.Workspace.Watch(query, TimeSpan.FromMilliseconds(parse.Given(quiet) ?? 100), cancellation).ConfigureAwait(false))
        {
            if (change.Kind == FileChangeKind.Overflow)
            {
                console.Say("the system lost events; what differs from before is shown.");
                continue;
            }

            output.Write(change);
            // Whoever waits for a change waits for this one.
            stream.Flush();
            if (--left == 0)
                break;
        }

        return errors.Any ? ExitCode.Failure : ExitCode.Found;
    }
}
