using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>search</c>: the lines of found files that match a regular expression.</summary>
internal sealed class SearchCommand(ToolConsole console)
{
    private readonly Argument<string> regex = new("REGEX") { Description = "A .NET regular expression, matched against each line." };
    private readonly Argument<string[]> patterns = new("PATTERN") { Arity = ArgumentArity.ZeroOrMore, Description = "Globs for the files to look into, as for find; none means every file." };
    private readonly Option<bool> literal = OptionFactory.Flag("--fixed-strings", "Take REGEX for plain text.", "-F");
    private readonly Option<bool> filesOnly = OptionFactory.Flag("--files-with-matches", "Show the files with a match instead of the matching lines.", "-l");
    private readonly Option<Given<int>?> maxCount = OptionFactory.Number("--max-count", 1, "At most this many matching lines of each file.");
    private readonly Option<Given<int>?> context = OptionFactory.Number("--context", 0, "Show this many lines around each matching line.", "-C");
    private readonly Option<Given<int>?> before = OptionFactory.Number("--before-context", 0, "Show this many lines before each matching line.", "-B");
    private readonly Option<Given<int>?> after = OptionFactory.Number("--after-context", 0, "Show this many lines after each matching line.", "-A");
    private readonly SelectionOptions selection = new();
    private readonly Option<string> caseSensitivity = OptionFactory.Choice("--case", CaseSensitivity.Sensitive, "How REGEX is compared; with 'smart' case counts when it holds an upper-case letter.");
    private readonly ResultOptions results = new();
    private readonly SnapshotOption snapshot = new();

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var search = new SearchCommand(console);
        var command = new Command("search", "Searches the lines of text files. Shows path:line:column:text for every line that matches; with --json an object for each, with all its matches.")
        {
            search.regex,
            search.patterns,
            search.literal,
            search.filesOnly,
            search.maxCount,
            search.context,
            search.before,
            search.after,
        };
        search.selection.AddTo(command);
        command.Add(search.caseSensitivity);
        search.results.AddTo(command);
        search.snapshot.AddTo(command);
        command.Validators.Add(search.Validate);
        command.SetAction((parse, cancellation) => Task.FromResult(search.Run(parse, cancellation)));
        return command;
    }

    private void Validate(System.CommandLine.Parsing.CommandResult result)
    {
        if (result.GetValue(regex) is not { } text)
            return;
        if (text.Length == 0)
            result.AddError("REGEX is empty, which every line matches.");
        else if (!result.GetValue(literal) && !SearchPattern.IsValid(text, out string error))
            result.AddError(error);
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = selection.Start(parse);
        var errors = new ErrorReport(start, console);
        FileQuery query = results.Order(parse, selection.Query(parse, start, parse.GetValue(patterns)!, wholePath: false)) with { IncludeMetadata = false };
        bool onlyFiles = parse.GetValue(filesOnly);
        ResultFormat format = results.Format(parse, console);
        SearchOptions options = Options(parse, onlyFiles);
        Snapshot? kept = snapshot.Load(parse, start.Workspace);
        SearchResult found = Search(start.Workspace, kept, parse, query, options, cancellation);

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
            StatisticsText.Write(found.Statistics, watch, console);
        return ResultOutput.ExitCodeOf(count, errors, start, query, console);
    }

    private SearchOptions Options(ParseResult parse, bool onlyFiles) => new()
    {
        MaxMatchesPerFile = onlyFiles ? 1 : null,
        MaxLinesPerFile = parse.Given(maxCount),
        LinesBefore = parse.Given(before) ?? parse.Given(context) ?? 0,
        LinesAfter = parse.Given(after) ?? parse.Given(context) ?? 0,
    };

    private SearchResult Search(Workspace workspace, Snapshot? kept, ParseResult parse, FileQuery query, SearchOptions options, CancellationToken cancellation)
    {
        string text = parse.GetValue(regex)!;
        // Where nothing has a meaning of its own, an expression is its text.
        bool isLiteral = parse.GetValue(literal) || Regex.Escape(text) == text;
        bool ignoreCase = SearchPattern.IgnoresCase(text, isLiteral, parse.Chosen<CaseSensitivity>(caseSensitivity));
        if (isLiteral && !ignoreCase)
            return kept?.Search(text, query, options, cancellation) ?? workspace.Search(text, query, options, cancellation);
        Regex expression = SearchPattern.Create(isLiteral ? Regex.Escape(text) : text, ignoreCase);
        return kept?.Search(expression, query, options, cancellation) ?? workspace.Search(expression, query, options, cancellation);
    }
}
