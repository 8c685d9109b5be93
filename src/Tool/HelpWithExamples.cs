using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>Shows the parser's help with the name that users type and with examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        // The help of each command has the details.
        if (parseResult.CommandResult.Command is RootCommand root)
        {
            foreach (Command command in root.Subcommands)
                command.Description = FirstSentence(command.Description!);
        }

        using var text = new StringWriter();
        TextWriter output = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        int code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        output.WriteLine(
            text.ToString().Replace(RootCommand.ExecutableName + " ", ToolConsole.CommandName + " ", StringComparison.Ordinal).TrimEnd());
        if (CommandExamples.Of(parseResult.CommandResult.Command.Name) is { Count: > 0 } examples)
        {
            output.WriteLine();
            output.WriteLine("Examples:");
            foreach (string example in examples)
                output.WriteLine($"  {ToolConsole.CommandName} {example}");
        }

        return code;
    }

    private static string FirstSentence(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;
}
