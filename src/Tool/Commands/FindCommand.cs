using System.CommandLine;
using System.Diagnostics;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>find</c>, and <c>glob</c>, which is the same for whole paths and files.</summary>
internal sealed class FindCommand
{
    private readonly ToolConsole console;
    private readonly Argument<string[]> patterns = new("PATTERN") { Arity = ArgumentArity.ZeroOrMore, Description = "Globs, any of which must match; none means everything." };
    private readonly SelectionOptions selection = new();
    private readonly Option<string> caseSensitivity = OptionFactory.Choice("--case", CaseSensitivity.Sensitive, "How names are compared; with 'smart' case counts when a pattern holds an upper-case letter.");
    private readonly ResultOptions results = new();
    private readonly SnapshotOption snapshot = new();
    private readonly Option<bool>? wholePath;
    private readonly EntryTypeOption? types;

    private FindCommand(ToolConsole console, Option<bool>? wholePath, EntryTypeOption? types)
    {
        this.console = console;
        this.wholePath = wholePath;
        this.types = types;
    }

    /// <summary>The command <c>find</c>.</summary>
    public static Command CreateFind(ToolConsole console) => new FindCommand(
        console,
        OptionFactory.Flag("--whole-path", "Match patterns without '/' against whole paths too, not against names at any depth."),
        new EntryTypeOption()).Create("find", "Finds files and directories by glob. A pattern without '/' matches names at any depth, others match whole paths relative to the root.");

    /// <summary>The command <c>glob</c>.</summary>
    public static Command CreateGlob(ToolConsole console) => new FindCommand(console, null, null)
        .Create("glob", "Finds files by globs for whole paths relative to the root: find --whole-path --type f.");

    private Command Create(string name, string description)
    {
        var command = new Command(name, description) { patterns };
        if (wholePath is not null)
            command.Add(wholePath);
        types?.AddTo(command);
        selection.AddTo(command);
        command.Add(caseSensitivity);
        results.AddTo(command);
        snapshot.AddTo(command);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = selection.Start(parse);
        var errors = new ErrorReport(start, console);
        FileQuery query = results.Order(parse, selection.Query(parse, start, parse.GetValue(patterns)!, wholePath is null || parse.GetValue(wholePath))) with
        {
            Types = types?.Types(parse) ?? FileEntryTypes.File,
            ExecutablesOnly = types?.ExecutablesOnly(parse) == true,
            CaseSensitivity = parse.Chosen<CaseSensitivity>(caseSensitivity),
            OnError = errors.Add,
        };
        Snapshot? kept = snapshot.Load(parse, start.Workspace);
        FindResult found = kept?.Find(query, cancellation) ?? start.Workspace.Find(query, cancellation);
        ResultFormat format = results.Format(parse, console);
        using ProgressLine? progress = console.ShowProgress(() => found.Statistics, areResultsShownAtOnce: !format.Count);
        int count = ResultOutput.Write(found, format, console, output => new EntryOutput(output, new EntryPath(start, format.Absolute), format));
        SnapshotOption.Save(kept, console);
        if (format.Stats)
            StatisticsText.Write(found.Statistics, watch, console);
        return ResultOutput.ExitCodeOf(count, errors, start, query, console);
    }
}
