using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>search</c>: shows the lines of found files that match a regular expression.</summary>
internal sealed class SearchCommand(ToolConsole console)
{
    private readonly SearchExpression _expression = new();
    private readonly PathsArgument _paths = new(
        "Files and directories to look into; a file is searched even if it is ignored. The default is the current directory.",
        takesFiles: true);
    private readonly Option<bool> _filesOnly = OptionFactory.Flag(
        "--files-with-matches", "Show the files with a match instead of the matching lines.", "-l");
    private readonly Option<bool> _countEach = OptionFactory.Flag(
        "--count-lines", "Show the files with a match, each with the number of its matching lines.", "-c");
    private readonly Option<OptionalValue<int>?> _maxCount = OptionFactory.Number(
        "--max-count", 1, "At most this many matching lines of each file.", "-m");
    private readonly Option<OptionalValue<int>?> _context = OptionFactory.Number(
        "--context", 0, "Show this many lines around each matching line.", "-C");
    private readonly Option<OptionalValue<int>?> _before = OptionFactory.Number(
        "--before-context", 0, "Show this many lines before each matching line.", "-B");
    private readonly Option<OptionalValue<int>?> _after = OptionFactory.Number(
        "--after-context", 0, "Show this many lines after each matching line.", "-A");
    private readonly LineOptions _lines = new();
    private readonly FileTypeOptions _types = new();
    private readonly SelectionOptions _selection = new(isSearch: true);
    private readonly ResultOptions _results = new(isSearch: true);
    private readonly SnapshotOption _snapshot = new();

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var search = new SearchCommand(console);
        var command = new Command(
            "search",
            "Searches the lines of text files. Shows path:line:column:text for every line that matches; "
            + "with --json an object for each, with all its matches.");
        search._expression.AddTo(command);
        foreach (Option option in new Option[]
        {
            search._filesOnly, search._countEach, search._maxCount, search._context, search._before, search._after
        })
            command.Add(option);
        search._paths.AddTo(command);
        search._selection.AddTo(command);
        search._types.AddTo(command);
        search._results.AddTo(command);
        search._lines.AddTo(command, search._results.Json, search._expression.Multiline);
        search._snapshot.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(search._filesOnly) && result.GetValue(search._countEach))
                result.AddError("--files-with-matches and --count-lines cannot be combined.");
        });
        command.SetAction((parse, cancellationToken) => Task.FromResult(search.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = _paths.Resolve(parse, _selection.Start(parse), _expression.PathBefore(parse));
        var errors = new ErrorReport(start, console);
        FileQuery selected = _results.Order(parse, _selection.Query(parse, start, [], wholePath: false));
        var query = new FileQuery(selected) { IncludeMetadata = false, Accepts = Both(selected.Accepts, _types.Filter(parse)) };
        bool onlyFiles = parse.GetValue(_filesOnly);
        ResultFormat format = _results.Format(parse, console);
        SearchOptions options = Options(parse, onlyFiles);
        Snapshot? kept = _snapshot.Load(parse, start.Workspace);
        SearchResult found = Search(start.Workspace, kept, parse, query, options, cancellationToken);

        using ProgressLine? progress = console.ShowProgress(() => found.Statistics, areResultsShownAtOnce: !format.Count);
        var path = new EntryPath(start, format.Absolute, format.HasLinks);
        int count = onlyFiles
            ? ResultOutput.Write(found, format, console, output => new MatchOutput(output, path, format))
            : ResultOutput.Write(MatchedLine.Group(found), format, console, LineOutputs(parse, path, format, options));
        foreach (WalkError error in found.Errors)
            errors.Add(error);
        SnapshotOption.Save(kept, console);
        if (format.Stats)
            StatisticsOutput.Write(found.Statistics, watch, console);
        return ResultOutput.ExitCodeOf(count, errors, start, query, console);
    }

    private static Func<FileEntry, bool>? Both(Func<FileEntry, bool>? first, Func<FileEntry, bool>? second) =>
        first is null || second is null ? first ?? second : entry => first(entry) && second(entry);

    private SearchOptions Options(ParseResult parse, bool onlyFiles) => new()
    {
        MaxMatchesPerFile = onlyFiles ? 1 : null,
        MaxLinesPerFile = onlyFiles ? 1 : parse.Given(_maxCount),
        Multiline = parse.GetValue(_expression.Multiline),
        LinesBefore = parse.Given(_before) ?? parse.Given(_context) ?? 0,
        LinesAfter = parse.Given(_after) ?? parse.Given(_context) ?? 0,
    };

    private SearchResult Search(
        WorkspaceTree workspace, Snapshot? kept, ParseResult parse, FileQuery query, SearchOptions options,
        CancellationToken cancellationToken)
    {
        if (_expression.Text(parse) is { } text)
            return kept?.Search(text, query, options, cancellationToken) ?? workspace.Search(text, query, options, cancellationToken);
        Regex expression = _expression.Expression(parse);
        return kept?.Search(expression, query, options, cancellationToken)
            ?? workspace.Search(expression, query, options, cancellationToken);
    }

    private Func<ResultStream, IResultOutput<MatchedLine>> LineOutputs(
        ParseResult parse, EntryPath path, ResultFormat format, SearchOptions options)
    {
        if (parse.GetValue(_countEach))
            return output => new LineCountOutput(output, path, format);
        if (format.Json)
            return output => new MatchedLineJson(output, path);
        MatchReplacement? replacement =
            _lines.Replacement(parse) is { } text ? new MatchReplacement(_expression.Expression(parse), text) : null;
        LineFormat lines = _lines.Format(parse, console, options.LinesBefore > 0 || options.LinesAfter > 0);
        return output => new LineOutput(output, path, format, lines, replacement);
    }
}
