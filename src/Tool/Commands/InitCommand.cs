using System.CommandLine;
using Microsoft.Win32.SafeHandles;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>init</c>: marks a directory as the root of a workspace. What is there stays as it is.</summary>
internal sealed class InitCommand(ToolConsole console)
{
    private const string Template = """
        <!-- Marks the root of the workspace and says what it holds. -->
        <Project>

          <ItemGroup>
            <!-- <WorkspaceDirectory Include="Schemas" Path="contracts/schemas" /> -->
            <!-- <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" /> -->
          </ItemGroup>

        </Project>

        """;

    private readonly Option<string?> _root = SelectionOptions.CreateRoot(
        "The directory that becomes the root. The default is the current directory.");
    private readonly Option<bool> _directories = OptionFactory.Flag("--directories", "Create the standard and declared directories too.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var init = new InitCommand(console);
        var command = new Command(
            "init",
            "Makes a directory the root of a workspace by writing Directory.Workspace.props. Shows what was made; "
            + "what is there already stays as it is.")
        {
            init._root,
            init._directories
        };
        command.SetAction(init.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        WorkspaceTree workspace = WorkspaceTree.At(StartingPoint.Existing(parse.GetValue(_root)));
        using var output = new ResultStream(console);
        string marker = workspace.Join(MarkerCheck.FileName);
        if (File.Exists(marker))
            console.Say($"'{marker}' is there already.");
        else
            Make(MarkerCheck.FileName, () => WriteNew(marker), output);
        bool areAllMade = !parse.GetValue(_directories) || CreateDirectories(workspace, output);
        output.Flush();
        return areAllMade ? ExitCode.Found : ExitCode.Failure;
    }

    private bool CreateDirectories(WorkspaceTree workspace, ResultStream output)
    {
        WorkspaceDeclarations declarations = CheckedDeclarations.Read(workspace);
        foreach (string note in CheckedDeclarations.Notes(declarations))
            console.Say(note);
        bool areAllMade = true;
        foreach (string path in declarations.Directories
            .Select(static directory => directory.Path)
            .Where(path => !Directory.Exists(workspace.Join(path)))
            .Distinct()
            .Order(StringComparer.Ordinal))
        {
            // A link in the tree must not say what is created elsewhere.
            bool isInside = workspace.TryResolve(path, out _);
            areAllMade &= isInside;
            if (isInside)
                Make(path, () => workspace.CreateDirectories([path]), output);
            else
                console.Say(
                    $"The directory '{path}' is not created: a link in its path leads out of the workspace root '{workspace.Root}', or "
                    + "nowhere. Remove the link, or create the directory yourself. (WSDK0004)");
        }

        return areAllMade;
    }

    // Never over a file that somebody else wrote in the meantime.
    private static void WriteNew(string file)
    {
        using SafeFileHandle created = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(created, System.Text.Encoding.UTF8.GetBytes(Template.ReplaceLineEndings("\n")), 0);
    }

    private static void Make(string path, Action make, ResultStream output)
    {
        make();
        output.WriteLine(path);
    }
}
