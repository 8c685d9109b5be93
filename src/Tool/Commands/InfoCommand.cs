using System.CommandLine;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>info</c>: shows the workspace, its directories and its declared groups.</summary>
internal sealed class InfoCommand(ToolConsole console)
{
    private readonly Option<string?> _root = SelectionOptions.CreateRoot(
        "The directory whose workspace is meant. The default is the current directory.");
    private readonly Option<bool> _all = OptionFactory.Flag(
        "--all",
        "The workspaces below too: submodules, other repositories and nested markers. Walks the directories that are not ignored.");
    private readonly Option<bool> _json = OptionFactory.Flag("--json", "One JSON object.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var info = new InfoCommand(console);
        var command = new Command(
            "info",
            "Shows the workspace: its root and the step that found it, its directories, and the groups of files it declares. "
            + "Reads literal declarations from Directory.Workspace.props; "
            + "those with conditions or properties of the build are reported on stderr and left out.")
        {
            info._root,
            info._all,
            info._json,
        };
        command.SetAction((parse, cancellationToken) => Task.FromResult(info.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        StartingPoint start = StartingPoint.Open(parse.GetValue(_root));
        WorkspaceDeclarations declarations = CheckedDeclarations.Read(start.Workspace);
        foreach (string note in CheckedDeclarations.Notes(declarations))
            console.Say(note);
        var errors = new ErrorReport(start, console);
        IReadOnlyList<NestedWorkspace>? nested = parse.GetValue(_all)
            ? start.Workspace.GetNestedWorkspaces(errors.Add, cancellationToken)
            : null;
        ProjectGraph? graph = GraphLoader.TryRecall(start.Workspace, cancellationToken);
        using var output = new ResultStream(console);
        if (parse.GetValue(_json))
            InfoOutput.WriteJson(start.Workspace, declarations, nested, graph, output);
        else
            InfoOutput.WriteText(start.Workspace, declarations, nested, graph, output);
        output.Flush();
        return errors.Any ? ExitCode.Failure : ExitCode.Found;
    }
}
