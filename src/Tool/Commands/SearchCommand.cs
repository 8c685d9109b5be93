using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>search</c>: the lines of found files that match a regular expression.</summary>
internal sealed class SearchCommand(ToolConsole console)
{
    private readonly Argument<string> _regex = new("REGEX") { Description = "A .NET regular expression, matched against each line." };
    private readonly Argument<string[]> _patterns = new("PATTERN")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Globs for the files to look into, as for find; none means every file."
    };
    private readonly Option<bool> _literal = OptionFactory.Flag("--fixed-strings", "Take REGEX for plain text.", "-F");
    private readonly Option<bool> _filesOnly = OptionFactory.Flag(
        "--files-with-matches", "Show the files with a match instead of the matching lines.", "-l");
    private readonly Option<OptionalValue<int>?> _maxCount = OptionFactory.Number(
        "--max-count", 1, "At most this many matching lines of each file.");
    private readonly Option<OptionalValue<int>?> _context = OptionFactory.Number(
        "--context", 0, "Show this many lines around each matching line.", "-C");
    private readonly Option<OptionalValue<int>?> _before = OptionFactory.Number(
        "--before-context", 0, "Show this many lines before each matching line.", "-B");
    private readonly Option<OptionalValue<int>?> _after = OptionFactory.Number(
        "--after-context", 0, "Show this many lines after each matching line.", "-A");
    private readonly SelectionOptions _selection = new();
    private readonly Option<string> _caseSensitivity = OptionFactory.Choice(
        "--case", CaseSensitivity.Sensitive, "How REGEX is compared; with 'smart' case counts when it holds an upper-case letter.");
    private readonly ResultOptions _results = new();
    private readonly SnapshotOption _snapshot = new();

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var search = new SearchCommand(console);
        var command = new Command(
            "search",
            "Searches the lines of text files. Shows path:line:column:text for every line that matches; "
            + "with --json an object for each, with all its matches.")
        {
            search._regex,
            search._patterns,
            search._literal,
            search._filesOnly,
            search._maxCount,
            search._context,
            search._before,
            search._after,
        };
        search._selection.AddTo(command);
        command.Add(search._caseSensitivity);
        search._results.AddTo(command);
        search._snapshot.AddTo(command);
        command.Validators.Add(search.Validate);
        command.SetAction((parse, cancellationToken) => Task.FromResult(search.Run(parse, cancellationToken)));
        return command;
    }

    private void Validate(System.CommandLine.Parsing.CommandResult result)
    {
        if (result.GetValue(_regex) is not { } text)
            return;
        if (text.Length == 0)
            result.AddError("REGEX is empty, which every line matches.");
        else if (!result.GetValue(_literal) && !RegexArgument.IsValid(text, out string error))
            result.AddError(error);
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = _selection.Start(parse);
        var errors = new ErrorReport(start, console);
        var query = new FileQuery(_results.Order(parse, _selection.Query(parse, start, parse.GetValue(_patterns)!, wholePath: false)))
        {
            IncludeMetadata = false
        };
        bool onlyFiles = parse.GetValue(_filesOnly);
        ResultFormat format = _results.Format(parse, console);
        SearchOptions options = Options(parse, onlyFiles);
        Snapshot? kept = _snapshot.Load(parse, start.Workspace);
        SearchResult found = Search(start.Workspace, kept, parse, query, options, cancellationToken);

        using ProgressLine? progress = console.ShowProgress(() => found.Statistics, areResultsShownAtOnce: !format.Count);
        var path = new EntryPath(start, format.Absolute);
        int count = onlyFiles
            ? ResultOutput.Write(found, format, console, output => new MatchOutput(output, path, format))
            : ResultOutput.Write<MatchedLine>(MatchedLine.Group(found), format, console, output => format.Json
                ? new MatchedLineJson(output, path)
                : new LineOutput(output, path, format, options.LinesBefore > 0 || options.LinesAfter > 0));
        foreach (WalkError error in found.Errors)
            errors.Add(error);
        SnapshotOption.Save(kept, console);
        if (format.Stats)
            StatisticsOutput.Write(found.Statistics, watch, console);
        return ResultOutput.ExitCodeOf(count, errors, start, query, console);
    }

    private SearchOptions Options(ParseResult parse, bool onlyFiles) => new()
    {
        MaxMatchesPerFile = onlyFiles ? 1 : null,
        MaxLinesPerFile = parse.Given(_maxCount),
        LinesBefore = parse.Given(_before) ?? parse.Given(_context) ?? 0,
        LinesAfter = parse.Given(_after) ?? parse.Given(_context) ?? 0,
    };

    private SearchResult Search(
        WorkspaceTree workspace, Snapshot? kept, ParseResult parse, FileQuery query, SearchOptions options,
        CancellationToken cancellationToken)
    {
        string text = parse.GetValue(_regex)!;
        // Where nothing has a meaning of its own, an expression is its text.
        bool isLiteral = parse.GetValue(_literal) || Regex.Escape(text) == text;
        bool ignoreCase = RegexArgument.IgnoresCase(text, isLiteral, parse.Chosen<CaseSensitivity>(_caseSensitivity));
        if (isLiteral && !ignoreCase)
            return kept?.Search(text, query, options, cancellationToken) ?? workspace.Search(text, query, options, cancellationToken);
        Regex expression = RegexArgument.Create(isLiteral ? Regex.Escape(text) : text, ignoreCase);
        return kept?.Search(expression, query, options, cancellationToken)
            ?? workspace.Search(expression, query, options, cancellationToken);
    }
}
