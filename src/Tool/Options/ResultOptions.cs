using System.CommandLine;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options for the order and the format of results.</summary>
internal sealed class ResultOptions
{
    private readonly Option<string> _sort = OptionFactory.Choice(
        "--sort", FileSort.Path, "The order. With 'none' results come in the order of the walk.");
    private readonly Option<bool> _reverse = OptionFactory.Flag("--reverse", "Reverse the order.");
    private readonly Option<OptionalValue<int>?> _limit = OptionFactory.Number(
        "--limit", 1, "At most this many results.", "--max-results");
    private readonly Option<bool> _one = OptionFactory.Flag("--max-one-result", "The same as --limit 1.", "-1");
    private readonly Option<bool> _quiet = OptionFactory.Flag(
        "--quiet", "Show nothing; the exit code is 0 if something was found. Ends with the first result.", "-q");
    private readonly Option<bool> _absolute;
    private readonly Option<bool> _nul = OptionFactory.Flag(
        "--null", "End results with NUL instead of a line break, for xargs -0.", "-0", "--print0");
    private readonly Option<bool> _json = OptionFactory.Flag("--json", "One JSON object a line.");
    private readonly Option<bool> _count = OptionFactory.Flag("--count", "Show only the number of results.");
    private readonly Option<string> _color = OptionFactory.Choice(
        "--color", TerminalUse.Auto, "When to colour results; 'auto' means on a terminal, unless NO_COLOR is set.");
    private readonly Option<string> _hyperlink = OptionFactory.Choice(
        "--hyperlink", TerminalUse.Never, "When to make paths links that a terminal opens; 'auto' means on a terminal.");
    private readonly Option<bool> _stats = OptionFactory.Flag("--stats", "Show statistics of the walk on stderr.");

    /// <summary>Creates the options with the short names of fd, or of rg for a search.</summary>
    /// <param name="isSearch">Whether the options are for a search.</param>
    public ResultOptions(bool isSearch = false) => _absolute = OptionFactory.Flag(
        "--absolute", "Show absolute paths.", isSearch ? [] : ["-a", "--absolute-path"]);

    /// <summary>Gets the options for the format of results.</summary>
    public Option<bool>[] Shapes => [_json, _nul, _count, _quiet];

    /// <summary>Gets the option for objects.</summary>
    public Option<bool> Json => _json;

    /// <summary>Gets the options that layouts for people do not go with.</summary>
    public IReadOnlyList<Option<bool>> ForPrograms => [_json, _nul];

    /// <summary>Gets the options that say the order.</summary>
    public IReadOnlyList<Option> Orders => [_sort, _reverse];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _sort, _reverse, _limit, _one, _quiet, _absolute, _nul, _json, _count, _color, _hyperlink, _stats
        })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_nul) && result.GetValue(_json))
                result.AddError("--json ends every object with a line break; it cannot be combined with --null.");
        });
    }

    /// <summary>Adds the order to a query.</summary>
    public FileQuery Order(ParseResult parse, FileQuery query) => new(query)
    {
        Sort = parse.Chosen<FileSort>(_sort),
        Reverse = parse.GetValue(_reverse),
        IncludeMetadata = parse.GetValue(_json) && !parse.GetValue(_count),
    };

    /// <summary>Returns the format of results.</summary>
    public ResultFormat Format(ParseResult parse, ToolConsole console)
    {
        bool isJson = parse.GetValue(_json);
        return new ResultFormat(
            parse.GetValue(_one) || parse.GetValue(_quiet) ? 1 : parse.Given(_limit) ?? int.MaxValue,
            parse.GetValue(_absolute),
            parse.GetValue(_nul),
            isJson,
            parse.GetValue(_count),
            parse.GetValue(_quiet),
            parse.GetValue(_stats),
            isJson
                ? Palette.None
                : Palette.Choose(parse.Chosen<TerminalUse>(_color), console.ShowsResults, Environment.GetEnvironmentVariable))
        {
            HasLinks = !isJson
                && Hyperlinks.Choose(parse.Chosen<TerminalUse>(_hyperlink), console.ShowsResults, Environment.GetEnvironmentVariable),
        };
    }
}

/// <summary>Represents the format of results.</summary>
/// <param name="Limit">The maximum number of results.</param>
/// <param name="Absolute">Absolute paths instead of relative ones.</param>
/// <param name="Nul">NUL instead of line breaks.</param>
/// <param name="Json">Objects instead of paths.</param>
/// <param name="Count">Only their number.</param>
/// <param name="Quiet">No output.</param>
/// <param name="Stats">Statistics of the walk, on stderr.</param>
/// <param name="Colors">The colours.</param>
internal sealed record ResultFormat(int Limit, bool Absolute, bool Nul, bool Json, bool Count, bool Quiet, bool Stats, Palette Colors)
{
    /// <summary>Gets whether paths are links of the terminal.</summary>
    public bool HasLinks { get; init; }
}
