using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace WorkspaceSdk.Tool;

/// <summary>What is wrong with a command line.</summary>
internal static class UsageErrors
{
    /// <summary>Each thing that is wrong; empty when the command can run.</summary>
    /// <param name="parse">What the parser made of the arguments.</param>
    /// <param name="arguments">The arguments as given.</param>
    public static IReadOnlyList<string> Of(ParseResult parse, IReadOnlyList<string> arguments)
    {
        if (parse.CommandResult.Command is RootCommand root && parse.Action is ParseErrorAction)
            return [NoCommand(root, parse)];
        if (parse.Action is ParseErrorAction)
            return [.. parse.Errors.Select(static error => error.Message)];
        // Help, version and completion do not run the command.
        return parse.Action == parse.CommandResult.Command.Action ? [.. UnknownOptions(parse), .. FlagsWithValues(parse, arguments)] : [];
    }

    /// <summary>The command whose help is about the command line.</summary>
    public static string HelpCommand(ParseResult parse) =>
        parse.CommandResult.Command is RootCommand ? $"{WorkspaceCommandLine.Name} --help" : $"{WorkspaceCommandLine.Name} {parse.CommandResult.Command.Name} --help";

    private static string NoCommand(RootCommand root, ParseResult parse) =>
        $"{(parse.UnmatchedTokens is [var first, ..] ? $"There is no {(first.StartsWith('-') ? "option" : "command")} '{first}' here" : "A command is missing")}. The commands are {string.Join(", ", root.Subcommands.Select(static command => command.Name))}.";

    // The parser takes an option it does not know for a pattern, which would find nothing and not say why.
    private static IEnumerable<string> UnknownOptions(ParseResult parse)
    {
        List<string> values = [.. parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Select(static token => token.Value)];
        int marked = parse.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash).Skip(1).Count();
        return values.Take(values.Count - marked)
            .Where(static value => value.Length > 1 && value[0] == '-')
            .Select(static value => $"There is no option '{value}'. A pattern that begins with '-' is written after '--'.");
    }

    // The parser takes the value of `--json=true` for a pattern too.
    private static IEnumerable<string> FlagsWithValues(ParseResult parse, IReadOnlyList<string> arguments) =>
        from argument in arguments.TakeWhile(static argument => argument != "--")
        from flag in parse.CommandResult.Command.Options
        where flag.Arity.MaximumNumberOfValues == 0
            && (argument.StartsWith(flag.Name + "=", StringComparison.Ordinal) || argument.StartsWith(flag.Name + ":", StringComparison.Ordinal))
        select $"'{flag.Name}' takes no value.";
}
