using System.CommandLine;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options for the format of a search's lines.</summary>
internal sealed class LineOptions
{
    private readonly Option<bool> _heading = OptionFactory.Flag(
        "--heading", "Show each file's path once, above its lines. The default on a terminal.");
    private readonly Option<bool> _noHeading = OptionFactory.Flag("--no-heading", "Show the path in each line.");
    private readonly Option<bool> _numbers = OptionFactory.Flag("--line-number", "Show line numbers, which is the default.", "-n");
    private readonly Option<bool> _noNumbers = OptionFactory.Flag("--no-line-number", "Show neither line numbers nor columns.", "-N");
    private readonly Option<bool> _columns = OptionFactory.Flag("--column", "Show the column of the first match below headings too.");
    private readonly Option<bool> _onlyMatching = OptionFactory.Flag(
        "--only-matching", "Show each match on a line of its own, without the rest of its line.", "-o");
    private readonly Option<bool> _eachMatch = OptionFactory.Flag(
        "--vimgrep", "Show the whole line once for each match, with path, line and column.");
    private readonly Option<string?> _replacement = new("--replace", "-r")
    {
        HelpName = "TEXT",
        Description = "Show TEXT in place of each match; $1 and ${name} are the matches of groups. No file is changed.",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">The option for objects, which already hold all matches of a line.</param>
    /// <param name="multiline">The option for matches over several lines, in one of which the expression has nothing to replace.</param>
    public void AddTo(Command command, Option<bool> json, Option<bool> multiline)
    {
        foreach (Option option in new Option[]
        {
            _heading, _noHeading, _numbers, _noNumbers, _columns, _onlyMatching, _eachMatch, _replacement
        })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(multiline) && result.GetResult(_replacement) is { Implicit: false })
                result.AddError("A match of --multiline is shown line by line, so it cannot be combined with --replace.");
            if (!result.GetValue(json))
                return;
            foreach (Option option in new Option[] { _onlyMatching, _eachMatch, _replacement })
            {
                if (result.GetResult(option) is { Implicit: false })
                    result.AddError($"An object of --json has the line and all its matches, so it cannot be combined with {option.Name}.");
            }
        });
    }

    /// <summary>Gets the replacement of matches; null to show the matches.</summary>
    public string? Replacement(ParseResult parse) => parse.GetValue(_replacement);

    /// <summary>Gets the format of lines.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="console">The console for the lines.</param>
    /// <param name="hasContext">Whether lines around matches are shown too.</param>
    public LineFormat Format(ParseResult parse, ToolConsole console, bool hasContext)
    {
        bool isEach = parse.GetValue(_eachMatch);
        bool hasHeading = !isEach
            && (parse.IsLast(_heading, _noHeading) ?? console.ShowsResults);
        bool hasNumbers = isEach || (parse.IsLast(_numbers, _noNumbers) ?? true);
        return new LineFormat(
            hasHeading,
            hasNumbers,
            hasNumbers && (!hasHeading || parse.GetValue(_columns)),
            parse.GetValue(_onlyMatching),
            isEach,
            hasContext);
    }
}

/// <summary>Represents the format of matching lines.</summary>
/// <param name="HasHeading">The path above the lines of a file, and not in each line.</param>
/// <param name="HasNumbers">Line numbers.</param>
/// <param name="HasColumns">The column of the first match.</param>
/// <param name="OnlyMatching">Matches without the rest of the line.</param>
/// <param name="EachMatch">The line once for each match.</param>
/// <param name="HasContext">Lines around matches.</param>
internal sealed record LineFormat(bool HasHeading, bool HasNumbers, bool HasColumns, bool OnlyMatching, bool EachMatch, bool HasContext);
