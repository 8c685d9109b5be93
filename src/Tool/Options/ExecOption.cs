using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using WorkspaceSdk.Tool.Running;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options <c>--exec</c> and <c>--exec-batch</c>.</summary>
internal sealed class ExecOption
{
    private readonly ExecArguments _arguments;
    private readonly Option<string[]> _each = OptionFactory.List(
        ExecArguments.EachNames[0],
        "COMMAND…",
        "Run COMMAND for each result, in parallel, up to the argument ';'. In it {} is the path, "
        + "{/} its last name, {//} its directory, {.} the "
            + "path without extension, {/.} the name without it; without any the path comes last.",
        ExecArguments.EachNames[1..]);
    private readonly Option<string[]> _batch = OptionFactory.List(
        ExecArguments.BatchNames[0],
        "COMMAND…",
        "Run COMMAND once with all results, or several times if the system does not take that many arguments.",
        ExecArguments.BatchNames[1..]);

    /// <summary>Creates the options.</summary>
    /// <param name="arguments">The commands, taken out of the command line.</param>
    public ExecOption(ExecArguments arguments) => _arguments = arguments;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="others">The options for showing results, which cannot be combined with these.</param>
    public void AddTo(Command command, params Option<bool>[] others)
    {
        command.Add(_each);
        command.Add(_batch);
        command.Validators.Add(result =>
        {
            bool isEach = result.GetResult(_each) is not null, isBatch = result.GetResult(_batch) is not null;
            if (isEach && isBatch)
                result.AddError("--exec and --exec-batch cannot be combined.");
            if ((isEach || isBatch) && others.FirstOrDefault(result.GetValue) is { } other)
                result.AddError($"{(isEach ? "--exec" : "--exec-batch")} shows no results, so it cannot be combined with {other.Name}.");
        });
        _each.Validators.Add(RequireCommand);
        _batch.Validators.Add(RequireCommand);
        _batch.Validators.Add(result =>
        {
            foreach (CommandTemplate template in Templates([.. result.Tokens.Select(static token => token.Value).Where(IsCommand)]))
            {
                if (CommandTemplate.HoldsPlaceholder(template.Program))
                    result.AddError("The program of --exec-batch cannot be a placeholder.");
                if (template.PlaceholderCount > 1)
                    result.AddError("Only one argument of --exec-batch can hold a placeholder.");
            }
        });
    }

    /// <summary>Gets the commands that run for each result.</summary>
    public IReadOnlyList<CommandTemplate> Each(ParseResult parse) => Templates(parse.GetValue(_each)!);

    /// <summary>Gets the commands that run for all results.</summary>
    public IReadOnlyList<CommandTemplate> Batch(ParseResult parse) => Templates(parse.GetValue(_batch)!);

    // A command that was not taken out, as in --exec=echo.
    private void RequireCommand(OptionResult result)
    {
        foreach (string text in result.Tokens.Select(static token => token.Value).Where(text => !IsCommand(text)))
            result.AddError($"'{text}' follows {result.Option.Name} in one argument. Write a blank between them.");
    }

    private bool IsCommand(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _arguments.Commands.Count;

    private CommandTemplate[] Templates(string[] numbers) =>
        [.. numbers.Select(number => new CommandTemplate(_arguments.Commands[int.Parse(number, CultureInfo.InvariantCulture)]))];
}
