using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>Finds the errors of a command line.</summary>
internal static class UsageErrors
{
    // No system takes longer ones.
    private const int LongestCommandLine = 1 << 22;

    /// <summary>Returns the errors; empty when the command can run.</summary>
    /// <param name="parse">The parsed arguments.</param>
    /// <param name="arguments">The arguments before parsing.</param>
    public static IReadOnlyList<string> Of(ParseResult parse, IReadOnlyList<string> arguments)
    {
        if (WrongCompletion(arguments) is { } wrong)
            return [wrong];
        if (parse.Action is ParseErrorAction)
            return parse.CommandResult.Command is RootCommand root ? [NoCommand(root, parse)] : [.. ParserErrors(parse)];
        // Help, version and completion do not run the command.
        return parse.Action == parse.CommandResult.Command.Action ? [.. UnknownOptions(parse), .. FlagsWithValues(parse, arguments)] : [];
    }

    /// <summary>Returns the command that shows the help for the command line.</summary>
    public static string HelpCommand(ParseResult parse) =>
        parse.CommandResult.Command is RootCommand
            ? $"{ToolConsole.CommandName} --help"
            : $"{ToolConsole.CommandName} {parse.CommandResult.Command.Name} --help";

    // The parser's own completion breaks on these.
    private static string? WrongCompletion(IReadOnlyList<string> arguments)
    {
        string[] requests = [.. arguments.TakeWhile(static argument => argument.StartsWith('[') && argument.EndsWith(']'))
            .Where(static argument => argument.StartsWith("[suggest", StringComparison.Ordinal))];
        string value = requests is [{ Length: > 9 } request, ..] ? request[9..^1] : "0";
        bool isRight = requests.Length < 2
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            && position <= LongestCommandLine;
        return isRight ? null : $"'{string.Join(' ', requests)}' is not a valid completion request: write '[suggest:N]' once, with a "
            + "place in the command line.";
    }

    private static string NoCommand(RootCommand root, ParseResult parse)
    {
        if (parse.UnmatchedTokens is not [var first, ..])
            return $"A command is missing. The commands are {Names(root.Subcommands)}.";
        bool isOption = first.StartsWith('-');
        string suggestion = isOption ? "" : Suggestion(first, root.Subcommands);
        return $"There is no {(isOption ? "option" : "command")} '{first}' here.{suggestion} The commands are {Names(root.Subcommands)}.";
    }

    // The parser's message about a missing argument lacks its name.
    private static IEnumerable<string> ParserErrors(ParseResult parse)
    {
        Argument[] missing = [.. parse.CommandResult.Command.Arguments.Where(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && parse.GetResult(argument) is not { Tokens.Count: > 0 })];
        IEnumerable<string> others = parse.Errors
            .Where(error => !(error.SymbolResult is ArgumentResult { Tokens.Count: 0 } result && missing.Contains(result.Argument)))
            .Where(error => (missing.Length == 0 && !parse.UnmatchedTokens.Any(IsOption)) || error.SymbolResult is not CommandResult)
            .Select(static error => error.Message);
        return missing
            .Select(argument => $"'{parse.CommandResult.Command.Name}' needs {argument.Name}. {argument.Description}")
            .Concat(UnknownOptions(parse))
            .Concat(parse.UnmatchedTokens.Where(IsOption).Select(option => "There is no option "
                + $"'{option}'.{Suggestion(option.Split('=', ':')[0], parse.CommandResult.Command.Options)}"))
            .Concat(others);
    }

    // The parser reads an unknown option as a pattern, which would find nothing without a reason.
    private static IEnumerable<string> UnknownOptions(ParseResult parse)
    {
        List<string> values = [.. parse.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(static argument => argument.Tokens)
            .Select(static token => token.Value)];
        int marked = parse.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash).Skip(1).Count();
        return values.Take(values.Count - marked)
            .Where(IsOption)
            .Select(value =>
                $"There is no option '{value}'.{Suggestion(value.Split('=', ':')[0], parse.CommandResult.Command.Options)} A pattern that "
                + "begins with '-' is written after '--'.");
    }

    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-';

    // The parser reads the value of `--json=true` as a pattern too.
    private static IEnumerable<string> FlagsWithValues(ParseResult parse, IReadOnlyList<string> arguments) =>
        from argument in arguments.TakeWhile(static argument => argument != "--")
        from flag in parse.CommandResult.Command.Options
        where flag.Arity.MaximumNumberOfValues == 0
            && (argument.StartsWith(flag.Name + "=", StringComparison.Ordinal)
                || argument.StartsWith(flag.Name + ":", StringComparison.Ordinal))
        select $"'{flag.Name}' takes no value.";

    private static string Suggestion(string text, IEnumerable<Symbol> symbols) =>
        NearestName.Of(text, symbols.Select(static symbol => symbol.Name)) is { } name ? $" Did you mean '{name}'?" : "";

    private static string Names(IEnumerable<Symbol> symbols) => string.Join(", ", symbols.Select(static symbol => symbol.Name));
}
