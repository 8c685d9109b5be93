using System.CommandLine;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>why</c>: shows what ignores a path, and which groups hold it.</summary>
internal sealed class WhyCommand(ToolConsole console)
{
    private readonly Argument<string[]> _paths = new Argument<string[]>("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A file or directory; it need not exist. A path that ends with '/' is a directory."
    }
        .TakesPath("a file or directory");
    private readonly SelectionOptions _selection = new();
    private readonly Option<bool> _json = OptionFactory.Flag("--json", "One JSON object a line.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var why = new WhyCommand(console);
        var command = new Command("why", "Shows why find and builds see a file or do not. Shows the rule of the ignore file that decides, "
            + "and whether a name is hidden. For each declared group, shows whether it holds the file, and the name of the file in C#. "
            + "Ends with 0 when find would show every FILE, else with 1. Of the options of find, "
            + "those that decide about single files count here too.")
        {
            why._paths
        };
        why._selection.AddRulesTo(command);
        command.Add(why._json);
        command.SetAction((parse, cancellationToken) => Task.FromResult(why.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        using var stream = new ResultStream(console);
        using var output = new WhyOutput(stream, parse.GetValue(_json));
        StartingPoint here = StartingPoint.Open(null);
        var members = new Dictionary<string, (WorkspaceDeclarations Declarations, GroupMembers Names, ProjectReaders? Readers)>(
            StringComparer.Ordinal);
        bool all = true;
        foreach (string text in parse.GetValue(_paths)!)
        {
            string full = PathArgument.Plain(text, Path.GetFullPath(text));
            WorkspaceTree workspace = WorkspaceOf(full, here.Workspace);
            if (!members.TryGetValue(
                workspace.Root, out (WorkspaceDeclarations Declarations, GroupMembers Names, ProjectReaders? Readers) known))
            {
                WorkspaceDeclarations declarations = CheckedDeclarations.Read(workspace);
                members[workspace.Root] = known = (
                    declarations, new GroupMembers(workspace, declarations), ProjectReaders.TryCreate(workspace, cancellationToken));
            }

            PathVerdict verdict = workspace.Judge(Spelled(workspace, full), new FileQuery(
                _selection.Query(parse, new StartingPoint(workspace, ""), [], wholePath: false))
            {
                Types = FileEntryTypes.All
            });
            string? hidden = verdict.Path.Split('/').FirstOrDefault(static name => name.StartsWith('.'));
            bool isDirectory = verdict.Type == FileEntryType.Directory || (verdict.Type is null && Path.EndsInDirectorySeparator(text));
            output.Write(new FileExplanation(verdict, hidden, isDirectory
                ? []
                : [.. known.Declarations.Entries.Select(group => Verdict(
                    workspace, known.Declarations, group, verdict.Path, known.Names))])
            {
                Readers = known.Readers?.Of(full, isDirectory),
            });
            all &= verdict.IsFound;
        }

        stream.Flush();
        return all ? ExitCode.Found : ExitCode.NothingFound;
    }

    // A separator at the end marks a directory.
    private static string Spelled(WorkspaceTree workspace, string full) =>
        workspace.Join(workspace.Spell(workspace.GetRelativePath(full))) + (Path.EndsInDirectorySeparator(full) ? "/" : "");

    private static GroupMembership Verdict(
        WorkspaceTree workspace, WorkspaceDeclarations declarations, GroupDeclaration group, string path, GroupMembers names)
    {
        var verdict = GroupMembership.Of(workspace, group, declarations.DefaultExcludes, path);
        return verdict.IsMember ? verdict with { MemberName = names.NameOf(group, path) } : verdict;
    }

    // The workspace of find: that of the current directory. A file elsewhere has its own workspace, and so has a file in a marked
    // workspace below a directory without a marker.
    private static WorkspaceTree WorkspaceOf(string file, WorkspaceTree here)
    {
        if (here.Contains(file) && here.RootSource != WorkspaceRootSource.Project)
            return here;
        // On a missing drive there is no workspace; the path is outside of this one.
        if (ExistingDirectoryAbove(file) is not { } directory)
            return here;
        var own = WorkspaceTree.Open(directory);
        return here.Contains(file) && own.RootSource == WorkspaceRootSource.Project ? here : own;
    }

    private static string? ExistingDirectoryAbove(string path)
    {
        string? directory = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        while (directory is not null && !Directory.Exists(directory))
            directory = Path.GetDirectoryName(directory);
        return directory ?? (Directory.Exists(path) ? path : null);
    }
}
