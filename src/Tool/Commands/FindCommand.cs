using System.CommandLine;
using System.Diagnostics;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Running;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>find</c>, and <c>glob</c>, which is the same for whole paths and files.</summary>
internal sealed class FindCommand
{
    private readonly ToolConsole _console;
    private readonly PatternsArgument _patterns;
    private readonly PathsArgument? _paths;
    private readonly SelectionOptions _selection = new();
    private readonly SizeRangeOption _size = new();
    private readonly CaseOptions _caseSensitivity = new(
        "How names are compared; with 'smart' case counts when a pattern holds an upper-case letter.");
    private readonly ResultOptions _results = new();
    private readonly LayoutOptions _layout = new();
    private readonly SnapshotOption _snapshot = new();
    private readonly ExecOption _exec;
    private readonly Option<bool>? _wholePath;
    private readonly EntryTypeOption? _types;

    private FindCommand(ToolConsole console, ExecArguments exec, bool isGlob)
    {
        _console = console;
        _exec = new ExecOption(exec);
        _patterns = new PatternsArgument(takesSeveral: isGlob);
        if (isGlob)
            return;
        _paths = new PathsArgument(
            "Directories to look into; patterns are relative to each. The default is the current one.", takesFiles: false);
        _wholePath = OptionFactory.Flag(
            "--whole-path", "Match patterns without '/' against whole paths too, not against names at any depth.", "-p", "--full-path");
        _types = new EntryTypeOption();
    }

    /// <summary>The command <c>find</c>.</summary>
    public static Command CreateFind(ToolConsole console, ExecArguments exec) => new FindCommand(console, exec, isGlob: false)
        .Create(
            "find",
            "Finds files and directories by glob. A pattern without '/' matches names at any "
            + "depth, others match whole paths relative to the root.");

    /// <summary>The command <c>glob</c>.</summary>
    public static Command CreateGlob(ToolConsole console, ExecArguments exec) => new FindCommand(console, exec, isGlob: true)
        .Create("glob", "Finds files by globs for whole paths relative to the root: find --whole-path --type f.");

    private Command Create(string name, string description)
    {
        var command = new Command(name, description);
        _patterns.AddTo(command);
        _paths?.AddTo(command);
        if (_wholePath is not null)
            command.Add(_wholePath);
        _types?.AddTo(command);
        _selection.AddTo(command);
        _size.AddTo(command);
        _caseSensitivity.AddTo(command);
        _results.AddTo(command);
        _layout.AddTo(command, _results);
        _snapshot.AddTo(command);
        _exec.AddTo(command, [.. _results.Shapes, .. _layout.All]);
        command.SetAction((parse, cancellationToken) => Task.FromResult(Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = _selection.Start(parse);
        if (_paths is not null)
        {
            RequirePattern(parse, start);
            start = _paths.Resolve(parse, start);
        }

        var errors = new ErrorReport(start, _console);
        EntryLayout layout = _layout.Chosen(parse);
        FileQuery ordered = _results.Order(
            parse,
            _size.Restrict(
                parse, _selection.Query(parse, start, _patterns.Given(parse), _wholePath is null || parse.GetValue(_wholePath))));
        var query = new FileQuery(ordered)
        {
            IncludeMetadata = ordered.IncludeMetadata || layout == EntryLayout.Details,
            Types = _types?.Types(parse) ?? FileEntryTypes.File,
            ExecutablesOnly = _types?.ExecutablesOnly(parse) == true,
            CaseSensitivity = _caseSensitivity.Chosen(parse),
            OnError = errors.Add,
        };
        Snapshot? kept = _snapshot.Load(parse, start.Workspace);
        FindResult found = kept?.Find(query, cancellationToken) ?? start.Workspace.Find(query, cancellationToken);
        ResultFormat format = _results.Format(parse, _console);
        bool areShownAtOnce = !format.Count && layout != EntryLayout.Tree;
        using ProgressLine? progress = _console.ShowProgress(() => found.Statistics, areShownAtOnce);
        var path = new EntryPath(start, format.Absolute, format.HasLinks);
        var outcome = new ExecOutcome();
        Func<ResultStream, IResultOutput<FileEntry>>? exec = Exec(parse, start, new ExecPath(path, errors), outcome, cancellationToken);
        int count = ResultOutput.Write(
            found, format, _console, exec ?? EntryOutputs(layout, query, start.Workspace, path, format));
        SnapshotOption.Save(kept, _console);
        if (format.Stats)
            StatisticsOutput.Write(found.Statistics, watch, _console);
        int code = ResultOutput.ExitCodeOf(count, errors, start, query, _console);
        return code == ExitCode.Found && outcome.HasFailure ? ExitCode.CommandFailed : code;
    }

    private static Func<ResultStream, IResultOutput<FileEntry>> EntryOutputs(
        EntryLayout layout, FileQuery query, WorkspaceTree workspace, EntryPath path, ResultFormat format)
    {
        var paint = new EntryPaint(format.Colors.Entries, workspace, query.FollowLinks);
        if (layout == EntryLayout.Tree)
        {
            bool isAscii = !OutputCharacters.IsUnicode(Environment.GetEnvironmentVariable);
            return output => new TreeOutput(ForPeople(output), path, format, paint, isAscii);
        }

        EntryDetails? details = layout == EntryLayout.Details ? new EntryDetails(workspace, query.FollowLinks) : null;
        return output => new EntryOutput(details is null ? output : ForPeople(output), path, format, paint, details);
    }

    private static ResultStream ForPeople(ResultStream output)
    {
        output.IsForPeople = true;
        return output;
    }

    // Null if results are shown.
    private Func<ResultStream, IResultOutput<FileEntry>>? Exec(
        ParseResult parse, StartingPoint start, ExecPath path, ExecOutcome outcome, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommandTemplate> each = _exec.Each(parse), batch = _exec.Batch(parse);
        if (each.Count + batch.Count == 0)
            return null;
        var run = new ProgramRun(_selection.BaseDirectory(parse), cancellationToken);
        (CommandTemplate, string)[] commands =
            [.. each.Concat(batch).Select(template => (template, run.Locate(template.Program, start.Workspace.Root)))];
        int threads = _selection.Threads(parse) ?? Environment.ProcessorCount;
        return each.Count > 0
            ? output => new ExecOutput(output, _console, commands, run, path, threads, outcome)
            : _ => new ExecBatchOutput(commands, run, path, outcome);
    }

    // In fd '--glob' has no value, so a directory follows it. Read as a pattern, it would find wrong results.
    private void RequirePattern(ParseResult parse, StartingPoint start)
    {
        if (!_selection.HasGlobs(parse) || _patterns.Given(parse).FirstOrDefault() is not { } pattern)
            return;
        if (pattern.IndexOfAny(['*', '?', '[', '{', '\\']) < 0 && Directory.Exists(Path.Combine(start.FullPath(start.Directory), pattern)))
        {
            throw new InvalidDataException(
                $"'{pattern}' is a directory, and the first argument is PATTERN, with --glob too. Write '.' before it to look into it: "
                + $"find . {pattern} --glob PATTERN.");
        }
    }
}
