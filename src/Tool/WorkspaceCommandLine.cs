using System.CommandLine;
using System.CommandLine.Help;
using WorkspaceSdk.Tool.Commands;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>The commands and their options. Help, completion and <c>docs/cli.md</c> all come from here.</summary>
internal static class WorkspaceCommandLine
{
    /// <summary>Creates a new definition of the whole command line.</summary>
    /// <param name="console">Where the commands write.</param>
    public static RootCommand Create(ToolConsole console)
    {
        var root = new RootCommand("Finds a workspace, its directories and its files.")
        {
            FindCommand.CreateFind(console),
            FindCommand.CreateGlob(console),
            SearchCommand.Create(console),
            InfoCommand.Create(console),
            WhyCommand.Create(console),
            DoctorCommand.Create(console),
            InitCommand.Create(console),
            WatchCommand.Create(console),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        if (help.Action is HelpAction action)
            help.Action = new HelpWithExamples(action);
        return root;
    }
}
