using System.CommandLine;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options that say how results are ordered and shown.</summary>
internal sealed class ResultOptions
{
    private readonly Option<string> sort = OptionFactory.Choice("--sort", FileSort.Path, "The order. With 'none' results come as they are met.");
    private readonly Option<bool> reverse = OptionFactory.Flag("--reverse", "Turn the order round.");
    private readonly Option<Given<int>?> limit = OptionFactory.Number("--limit", 1, "At most this many results.");
    private readonly Option<bool> absolute = OptionFactory.Flag("--absolute", "Show absolute paths.");
    private readonly Option<bool> nul = OptionFactory.Flag("--null", "End results with NUL instead of a line break, for xargs -0.", "-0");
    private readonly Option<bool> json = OptionFactory.Flag("--json", "One JSON object a line.");
    private readonly Option<bool> count = OptionFactory.Flag("--count", "Show only how many results there are.");
    private readonly Option<string> color = OptionFactory.Choice("--color", ColorChoice.Auto, "Whether results are coloured; with 'auto' on a terminal, unless NO_COLOR is set.");
    private readonly Option<bool> stats = OptionFactory.Flag("--stats", "Say on stderr what the walk did.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { sort, reverse, limit, absolute, nul, json, count, color, stats })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(nul) && result.GetValue(json))
                result.AddError("--json ends every object with a line break; it cannot be combined with --null.");
        });
    }

    /// <summary>Adds the order to a query.</summary>
    public FileQuery Order(ParseResult parse, FileQuery query) => query with
    {
        Sort = parse.Chosen<FileSort>(sort),
        Reverse = parse.GetValue(reverse),
        IncludeMetadata = parse.GetValue(json) && !parse.GetValue(count),
    };

    /// <summary>How results are shown.</summary>
    public ResultFormat Format(ParseResult parse, ToolConsole console) => new(
        parse.Given(limit) ?? int.MaxValue,
        parse.GetValue(absolute),
        parse.GetValue(nul),
        parse.GetValue(json),
        parse.GetValue(count),
        parse.GetValue(stats),
        parse.GetValue(json) ? Palette.None : Palette.Choose(parse.Chosen<ColorChoice>(color), console.ShowsResults, Environment.GetEnvironmentVariable));
}
