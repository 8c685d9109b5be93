using System.CommandLine;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>info</c>: the workspace, its directories and its declared groups.</summary>
internal sealed class InfoCommand
{
    private readonly Option<string?> root = SelectionOptions.CreateRoot("The directory whose workspace is meant. The default is the current directory.");
    private readonly Option<bool> json = OptionFactory.Flag("--json", "One JSON object.");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var info = new InfoCommand();
        var command = new Command("info", "Shows the workspace: its root and how that was found, its directories, and the groups of files it declares. Declarations are read from Directory.Workspace.props as they stand there; those with conditions or properties of the build are named on stderr and left out.")
        {
            info.root,
            info.json,
        };
        command.SetAction(info.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        Workspace workspace = StartingPoint.Open(parse.GetValue(root)).Workspace;
        WorkspaceDeclarations declarations = DeclarationReader.Read(workspace);
        foreach (string omission in declarations.Omissions)
            Console.Error.WriteLine($"{WorkspaceCommandLine.Name}: {omission}");
        using var output = new ResultStream();
        if (parse.GetValue(json))
            InfoOutput.WriteJson(workspace, declarations, output);
        else
            InfoOutput.WriteText(workspace, declarations, output);
        output.Flush();
        return ExitCode.Found;
    }
}
