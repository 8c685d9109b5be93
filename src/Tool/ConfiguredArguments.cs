using System.CommandLine;
using System.CommandLine.Parsing;
using WorkspaceSdk.Tool.Configuration;

namespace WorkspaceSdk.Tool;

/// <summary>Inserts the options of the configuration file before the typed ones, so that the typed ones win.</summary>
/// <param name="root">The definition of the command line.</param>
/// <param name="typed">The typed arguments, parsed without errors.</param>
/// <param name="arguments">The typed arguments.</param>
/// <param name="file">The file.</param>
internal sealed class ConfiguredArguments(RootCommand root, ParseResult typed, IReadOnlyList<string> arguments, OptionFile file)
{
    // They start programs, or decide whether the file is read.
    private static readonly string[] Excluded = ["--exec", "--exec-batch", OptionFile.NoFile];

    private readonly Command _command = typed.CommandResult.Command;

    /// <summary>Returns the arguments with the options of the file.</summary>
    /// <exception cref="WorkspaceException">A line of the file cannot be used.</exception>
    public string[] Merge()
    {
        var kept = new List<(OptionLine Line, Option Option, string Argument)>();
        foreach (OptionLine line in file.Lines)
        {
            RequireCommand(line);
            if (line.Command != _command.Name)
                continue;
            Option option = OptionOf(line);
            string argument = Argument(line, option);
            bool isList = option.ValueType.IsArray;
            if (!isList && typed.GetResult(option) is { Implicit: false })
                continue;
            if (!isList)
                kept.RemoveAll(other => other.Option == option);
            kept.Add((line, option, argument));
        }

        string[] merged = With(kept.Select(static part => part.Argument));
        if (!HasErrors(merged))
            return merged;
        // Typed options win, so an option that cannot be combined with them is ignored.
        kept.RemoveAll(part => HasErrors(With([part.Argument])));
        merged = With(kept.Select(static part => part.Argument));
        if (Errors(merged) is not [var error, ..])
            return merged;
        throw Error(
            $"The options of {string.Join(", ", kept.Select(static part => $"line {part.Line.Number}"))} do not go together: {error}",
            kept[0].Line);
    }

    private void RequireCommand(OptionLine line)
    {
        if (WorkspaceCommandLine.Names.Contains(line.Command))
            return;
        string meant = NearestName.Of(line.Command, WorkspaceCommandLine.Names) is { } name ? $" Did you mean '{name}'?" : "";
        throw Error($"There is no command '{line.Command}'.{meant}", line);
    }

    private Option OptionOf(OptionLine line)
    {
        Option? option = _command.Options.FirstOrDefault(option => option.Name == line.Option || option.Aliases.Contains(line.Option));
        if (option is null)
        {
            string meant = NearestName.Of(line.Option, _command.Options.Select(static option => option.Name)) is { } name
                ? $" Did you mean '{name}'?"
                : "";
            throw Error($"There is no option '{line.Option}' of {line.Command}.{meant}", line);
        }

        return Excluded.Contains(option.Name) ? throw Error($"{option.Name} counts only where it is typed.", line) : option;
    }

    private string Argument(OptionLine line, Option option)
    {
        bool takesValue = option.Arity.MaximumNumberOfValues > 0;
        if (string.IsNullOrEmpty(line.Value) && takesValue)
            throw Error($"{option.Name} needs a value: {option.HelpName}.", line);
        if (line.Value is not null && !takesValue)
            throw Error($"{option.Name} takes no value.", line);
        string argument = takesValue ? $"{option.Name}={line.Value}" : option.Name;
        // Only errors of this option count: the line alone may lack arguments of the command.
        ParseResult alone = Parse([_command.Name, argument]);
        ParseError? wrong = alone.Errors.FirstOrDefault(error => error.SymbolResult is OptionResult result && result.Option == option);
        return wrong is null ? argument : throw Error(wrong.Message, line);
    }

    private string[] With(IEnumerable<string> options) => [arguments[0], .. options, .. arguments.Skip(1)];

    private bool HasErrors(string[] merged) => Errors(merged).Count > 0;

    private IReadOnlyList<string> Errors(string[] merged) => UsageErrors.Of(Parse(merged), merged);

    private ParseResult Parse(IReadOnlyList<string> merged) => root.Parse(merged, CommandLineRun.ParserConfiguration);

    private WorkspaceException Error(string message, OptionLine line) => OptionFile.Error(file.FullPath, message, line.Number);
}
