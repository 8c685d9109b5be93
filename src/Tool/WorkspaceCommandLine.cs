using System.CommandLine;
using WorkspaceSdk.Tool.Commands;

namespace WorkspaceSdk.Tool;

/// <summary>The commands and their options. Help, completion and <c>docs/cli.md</c> all come from here.</summary>
internal static class WorkspaceCommandLine
{
    /// <summary>What users type.</summary>
    public const string Name = "dotnet workspace";

    /// <summary>A new definition of the whole command line.</summary>
    public static RootCommand Create() => new("Finds a workspace, its directories and its files.")
    {
        FindCommand.CreateFind(),
        FindCommand.CreateGlob(),
        SearchCommand.Create(),
        InfoCommand.Create(),
    };
}
