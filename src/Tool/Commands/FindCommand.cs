using System.CommandLine;
using System.Diagnostics;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>find</c>, and <c>glob</c>, which is the same for whole paths and files.</summary>
internal sealed class FindCommand
{
    private readonly ToolConsole _console;
    private readonly Argument<string[]> _patterns =
        new("PATTERN") { Arity = ArgumentArity.ZeroOrMore, Description = "Globs, any of which must match; none means everything." };
    private readonly SelectionOptions _selection = new();
    private readonly Option<string> _caseSensitivity = OptionFactory.Choice(
        "--case", CaseSensitivity.Sensitive, "How names are compared; with 'smart' case counts when a pattern holds an upper-case letter.");
    private readonly ResultOptions _results = new();
    private readonly SnapshotOption _snapshot = new();
    private readonly Option<bool>? _wholePath;
    private readonly EntryTypeOption? _types;

    private FindCommand(ToolConsole console, Option<bool>? wholePath, EntryTypeOption? types)
    {
        _console = console;
        _wholePath = wholePath;
        _types = types;
    }

    /// <summary>The command <c>find</c>.</summary>
    public static Command CreateFind(ToolConsole console) => new FindCommand(
        console,
        OptionFactory.Flag("--whole-path", "Match patterns without '/' against whole paths too, not against names at any depth."),
        new EntryTypeOption())
        .Create(
            "find",
            "Finds files and directories by glob. A pattern without '/' matches names at any "
            + "depth, others match whole paths relative to the root.");

    /// <summary>The command <c>glob</c>.</summary>
    public static Command CreateGlob(ToolConsole console) => new FindCommand(console, null, null)
        .Create("glob", "Finds files by globs for whole paths relative to the root: find --whole-path --type f.");

    private Command Create(string name, string description)
    {
        var command = new Command(name, description) { _patterns };
        if (_wholePath is not null)
            command.Add(_wholePath);
        _types?.AddTo(command);
        _selection.AddTo(command);
        command.Add(_caseSensitivity);
        _results.AddTo(command);
        _snapshot.AddTo(command);
        command.SetAction((parse, cancellationToken) => Task.FromResult(Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = _selection.Start(parse);
        var errors = new ErrorReport(start, _console);
        var query = new FileQuery(_results.Order(
            parse, _selection.Query(parse, start, parse.GetValue(_patterns)!, _wholePath is null || parse.GetValue(_wholePath))))
        {
            Types = _types?.Types(parse) ?? FileEntryTypes.File,
            ExecutablesOnly = _types?.ExecutablesOnly(parse) == true,
            CaseSensitivity = parse.Chosen<CaseSensitivity>(_caseSensitivity),
            OnError = errors.Add,
        };
        Snapshot? kept = _snapshot.Load(parse, start.Workspace);
        FindResult found = kept?.Find(query, cancellationToken) ?? start.Workspace.Find(query, cancellationToken);
        ResultFormat format = _results.Format(parse, _console);
        using ProgressLine? progress = _console.ShowProgress(() => found.Statistics, areResultsShownAtOnce: !format.Count);
        int count = ResultOutput.Write(
            found, format, _console, output => new EntryOutput(output, new EntryPath(start, format.Absolute), format));
        SnapshotOption.Save(kept, _console);
        if (format.Stats)
            StatisticsOutput.Write(found.Statistics, watch, _console);
        return ResultOutput.ExitCodeOf(count, errors, start, query, _console);
    }
}
