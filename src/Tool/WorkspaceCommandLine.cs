using System.CommandLine;
using System.CommandLine.Help;
using WorkspaceSdk.Tool.Commands;

namespace WorkspaceSdk.Tool;

/// <summary>The commands and their options. Help, completion and <c>docs/cli.md</c> all come from here.</summary>
internal static class WorkspaceCommandLine
{
    /// <summary>What users type.</summary>
    public const string Name = "dotnet workspace";

    /// <summary>A new definition of the whole command line.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Finds a workspace, its directories and its files.")
        {
            FindCommand.CreateFind(),
            FindCommand.CreateGlob(),
            SearchCommand.Create(),
            InfoCommand.Create(),
            WhyCommand.Create(),
            DoctorCommand.Create(),
            InitCommand.Create(),
            WatchCommand.Create(),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        if (help.Action is HelpAction action)
            help.Action = new HelpText(action);
        return root;
    }
}
