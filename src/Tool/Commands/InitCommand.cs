using System.CommandLine;
using Microsoft.Win32.SafeHandles;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>init</c>: marks a directory as the root of a workspace. Existing files are never changed.</summary>
internal sealed class InitCommand(ToolConsole console)
{
    private readonly Option<string?> _root = SelectionOptions.CreateRoot(
        "The directory that becomes the root. The default is the current directory.");
    private readonly Option<bool> _directories = OptionFactory.Flag("--directories", "Create the standard and declared directories too.");
    private readonly Option<bool> _sdk = OptionFactory.Flag(
        "--sdk",
        "Also write Directory.Build.props, which gives the SDK to all projects; .config/dotnet-tools.json, which pins this tool; and .gitignore.");
    private readonly Option<bool> _dryRun = OptionFactory.Flag("--dry-run", "Show what would be made, and write nothing.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var init = new InitCommand(console);
        var command = new Command(
            "init",
            "Makes a directory the root of a workspace by writing Directory.Workspace.props. Shows what was made. "
            + "Never changes a file that exists; shows the lines to add to it instead.")
        {
            init._root,
            init._sdk,
            init._directories,
            init._dryRun
        };
        command.SetAction(init.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        WorkspaceTree workspace = WorkspaceTree.At(StartingPoint.Existing(parse.GetValue(_root)));
        bool isDryRun = parse.GetValue(_dryRun);
        using var output = new ResultStream(console);
        bool areAllMade = true;
        InitialFile[] files = parse.GetValue(_sdk) ? [InitialFile.Marker, .. InitialFile.OfSdk] : [InitialFile.Marker];
        foreach (InitialFile file in files)
            areAllMade &= Write(file, workspace, isDryRun, output);
        areAllMade &= !parse.GetValue(_directories) || CreateDirectories(workspace, isDryRun, output);
        output.Flush();
        if (isDryRun)
            console.Say("nothing was written, because of --dry-run.");
        else if (parse.GetValue(_sdk))
            console.Say("run 'dotnet tool restore' before the next 'dotnet workspace' here.");
        return areAllMade ? ExitCode.Found : ExitCode.Failure;
    }

    private bool Write(InitialFile file, WorkspaceTree workspace, bool isDryRun, ResultStream output)
    {
        if (!IsInside(file.Path, "file", workspace))
            return false;
        string path = workspace.Join(file.Path);
        try
        {
            if (File.Exists(path))
                console.Say(file.IsPresentIn(path)
                    ? $"'{path}' is there already."
                    : $"'{path}' is there already, and is never changed. Add to it: {file.Missing}");
            else
                Make(file.Path, isDryRun, () => WriteNew(file, workspace), output);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The others are written, and what was made is shown.
            console.Say($"The file '{path}' cannot be written, or read to see whether it has the lines: {error.Message}");
            return false;
        }
    }

    // A link in the tree must not decide about a file or a directory elsewhere.
    private bool IsInside(string path, string kind, WorkspaceTree workspace)
    {
        if (workspace.TryResolve(path, out _))
            return true;
        console.Say(
            $"The {kind} '{path}' is not created: a link in its path leads out of the workspace root '{workspace.Root}', or "
            + $"nowhere. Remove the link, or create the {kind} yourself. (WSDK0004)");
        return false;
    }

    private bool CreateDirectories(WorkspaceTree workspace, bool isDryRun, ResultStream output)
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
            bool isInside = IsInside(path, "directory", workspace);
            areAllMade &= isInside;
            if (isInside)
                Make(path, isDryRun, () => workspace.CreateDirectories([path]), output);
        }

        return areAllMade;
    }

    // CreateNew: another process may have written the file in the meantime.
    private static void WriteNew(InitialFile file, WorkspaceTree workspace)
    {
        if (Path.GetDirectoryName(file.Path) is { Length: > 0 } directory)
            workspace.CreateDirectories([directory]);
        using SafeFileHandle created = File.OpenHandle(workspace.Join(file.Path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(created, System.Text.Encoding.UTF8.GetBytes(file.Text.ReplaceLineEndings("\n")), 0);
    }

    private static void Make(string path, bool isDryRun, Action make, ResultStream output)
    {
        if (!isDryRun)
            make();
        output.WriteLine(path);
    }
}
