using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using WorkspaceSdk.Tool.Configuration;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>Writes the manual page of the tool from the definitions of its commands, in the macros of <c>man</c>.</summary>
internal sealed class ManualPage
{
    private static readonly (string Code, string Meaning)[] ExitCodes =
    [
        ("0", "Something was found, or nothing is wrong."),
        ("1", "Nothing was found, something is wrong, or a command of --exec ended with another code than 0."),
        ("2", "The command line is wrong, or something could not be read. All other results are shown."),
        ("130", "The run was interrupted."),
    ];

    private static readonly (string Name, string Meaning)[] Variables =
    [
        (OptionFile.Variable, "The absolute path of the configuration file. Set and empty, it means none."),
        ("WORKSPACE_PATH", "The absolute path of the workspace root."),
        ("NO_COLOR", "Results are not coloured, unless --color says so."),
        ("CLICOLOR_FORCE", "Results are coloured in a pipe too."),
        ("LS_COLORS", "The colours of entries."),
    ];

    private readonly StringBuilder _text = new();

    /// <summary>Returns the page.</summary>
    /// <param name="root">The definition of the command line.</param>
    public static string Render(RootCommand root)
    {
        var page = new ManualPage();
        page.Write(root);
        return page._text.ToString();
    }

    /// <summary>Escapes a text for troff.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        // A line that begins with a control character would be a request.
        if (text.StartsWith('.') || text.StartsWith('\''))
            escaped.Append("\\&");
        foreach (Rune rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '\\' => "\\(rs",
                '-' => "\\-",
                '\'' => "\\(aq",
                '"' => "\\(dq",
                '`' => "\\(ga",
                '^' => "\\(ha",
                '~' => "\\(ti",
                '\n' => " ",
                > 0x7E => string.Create(CultureInfo.InvariantCulture, $"\\[u{rune.Value:X4}]"),
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    private void Write(RootCommand root)
    {
        string version = ToolVersion.Full;
        Line($".TH DOTNET\\-WORKSPACE 1 \"\" \"{Escape("dotnet-workspace " + version.Split('+')[0])}\" \"User Commands\"");
        Line(".ad l");
        Line(".nh");
        Line(".SH NAME");
        Line($"dotnet\\-workspace \\- {Escape("finds a workspace, its directories and its files")}");
        Line(".SH SYNOPSIS");
        foreach (Command command in root.Subcommands)
        {
            Line($".B {Escape($"{ToolConsole.CommandName} {command.Name}")}");
            Line(Escape(string.Join(' ', command.Arguments.Select(Synopsis).Append("[OPTION]..."))));
            Line(".br");
        }

        Line(".SH COMMANDS");
        foreach (Command command in root.Subcommands)
            Write(command);
        Line(".SH EXIT STATUS");
        foreach ((string code, string meaning) in ExitCodes)
            Item(Bold(code), meaning);
        Line(".SH ENVIRONMENT");
        foreach ((string name, string meaning) in Variables)
            Item(Bold(name), meaning);
        Line(".SH FILES");
        Item(
            Italic("~/.config/dotnet-workspace/config"),
            "Options that count as if they were typed first: one a line, after the name of its command. '#' begins a comment.");
    }

    private void Write(Command command)
    {
        Line($".SS {Escape(command.Name)}");
        Line(Escape(command.Description!));
        foreach (Argument argument in command.Arguments)
            Item(Italic(argument.Name), argument.Description!);
        foreach (Option option in command.Options.Where(static option => option is not HelpOption))
            Item(Names(option), option.Description + Default(option));
        Line(".PP");
        Line("For example:");
        Line(".PP");
        Line(".nf");
        foreach (string example in CommandExamples.Of(command.Name))
            Line(Escape($"  {ToolConsole.CommandName} {example}"));
        Line(".fi");
    }

    private static string Names(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).Select(Bold));
        return option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} {Italic(option.HelpName!)}";
    }

    private static string Default(Option option) =>
        option is Option<string> { HasDefaultValue: true } ? $" The default is {option.GetDefaultValue()}." : "";

    private static string Synopsis(Argument argument) => (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
    {
        (0, 1) => $"[{argument.Name}]",
        (_, > 1) => $"[{argument.Name}...]",
        _ => argument.Name,
    };

    private void Item(string title, string description)
    {
        Line(".TP");
        Line(title);
        Line(Escape(description));
    }

    private static string Bold(string text) => $"\\fB{Escape(text)}\\fR";

    private static string Italic(string text) => $"\\fI{Escape(text)}\\fR";

    private void Line(string text) => _text.Append(text).Append('\n');
}
