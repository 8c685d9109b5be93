using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using WorkspaceSdk.Tool;

namespace WorkspaceSdk.Tests;

/// <summary>The commands and options of <c>docs/cli.md</c>, written from their definitions.</summary>
internal static class CommandReference
{
    /// <summary>Markdown for every command below a root.</summary>
    public static string Render(RootCommand root)
    {
        var text = new StringBuilder();
        foreach (Command command in root.Subcommands)
            Render(command, text);
        return text.ToString();
    }

    private static void Render(Command command, StringBuilder text)
    {
        text.Append("## ")
            .Append(command.Name)
            .Append("\n\n")
            .Append(command.Description)
            .Append("\n\n```console\n$ dotnet workspace ")
            .Append(command.Name);
        foreach (Argument argument in command.Arguments)
            text.Append((argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
            {
                (0, 1) => $" [{argument.Name}]",
                (_, > 1) => $" [{argument.Name}…]",
                _ => $" {argument.Name}",
            });
        text.Append(" [options]\n```\n\nFor example:\n\n```console\n");
        foreach (string example in CommandExamples.Of(command.Name))
            text.Append("$ dotnet workspace ").Append(example).Append('\n');
        text.Append("```\n\n| | |\n|---|---|\n");
        foreach (Argument argument in command.Arguments)
            Row(argument.Name, argument.Description, text);
        foreach (Option option in command.Options.Where(static option => option is not HelpOption))
            Row(Title(option), option.Description + Default(option), text);
        text.Append('\n');
    }

    private static string Title(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} {option.HelpName}";
    }

    private static string Default(Option option) =>
        option is Option<string> { HasDefaultValue: true } ? $" The default is `{option.GetDefaultValue()}`." : "";

    private static void Row(string title, string? description, StringBuilder text) =>
        text.Append("| `").Append(title.Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").Append(description).Append(" |\n");
}
