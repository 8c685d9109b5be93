using System.CommandLine;
using System.CommandLine.Help;
using WorkspaceSdk.Tool.Commands;
using WorkspaceSdk.Tool.Configuration;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Running;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>Defines the commands and their options. Help, completion and <c>docs/cli.md</c> use this definition.</summary>
internal static class WorkspaceCommandLine
{
    private static readonly (string Name, Func<ToolConsole, ExecArguments, Command> Create)[] Commands =
    [
        ("find", FindCommand.CreateFind),
        ("glob", FindCommand.CreateGlob),
        ("search", static (console, _) => SearchCommand.Create(console)),
        ("hash", static (console, _) => HashCommand.Create(console)),
        ("info", static (console, _) => InfoCommand.Create(console)),
        ("why", static (console, _) => WhyCommand.Create(console)),
        ("doctor", static (console, _) => DoctorCommand.Create(console)),
        ("init", static (console, _) => InitCommand.Create(console)),
        ("completions", static (console, _) => CompletionsCommand.Create(console)),
        ("man", static (console, _) => ManCommand.Create(console, () => ManualPage.Render(Create(console)))),
        ("watch", static (console, _) => WatchCommand.Create(console)),
        ("graph", static (console, _) => GraphCommand.Create(console)),
        ("affected", static (console, _) => AffectedCommand.Create(console)),
    ];

    /// <summary>Gets the names of the commands.</summary>
    public static IEnumerable<string> Names => Commands.Select(static command => command.Name);

    /// <summary>Creates a new definition of the whole command line.</summary>
    /// <param name="console">The console of the commands.</param>
    public static RootCommand Create(ToolConsole console) => Create(console, ExecArguments.Take([]), first: null);

    /// <summary>Creates a new definition for some arguments: of one command, or of all if the command is not clear.</summary>
    /// <param name="console">The console of the commands.</param>
    /// <param name="exec">The arguments, with the commands of <c>--exec</c> taken out.</param>
    public static RootCommand CreateFor(ToolConsole console, ExecArguments exec) =>
        Create(console, exec, exec.Rest is [var first, ..] && Commands.Any(command => command.Name == first) ? first : null);

    private static RootCommand Create(ToolConsole console, ExecArguments exec, string? first)
    {
        var root = new RootCommand("Finds a workspace, its directories and its files.");
        foreach ((string name, Func<ToolConsole, ExecArguments, Command> create) in Commands)
        {
            // Creating a command takes a fraction of a millisecond.
            if (first is not null && first != name)
                continue;
            Command command = create(console, exec);
            command.Add(OptionFactory.Flag(OptionFile.NoFile, "Leave the configuration file out."));
            root.Add(command);
        }

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        if (help.Action is HelpAction action)
            help.Action = new HelpWithExamples(action);
        return root;
    }
}
