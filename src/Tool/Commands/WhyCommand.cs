using System.CommandLine;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>why</c>: what ignores a path, and which groups hold it.</summary>
internal sealed class WhyCommand
{
    private readonly Argument<string[]> paths = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "A file or directory; it need not exist. One that ends with '/' is taken for a directory." };
    private readonly Option<bool> json = OptionFactory.Flag("--json", "One JSON object a line.");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var why = new WhyCommand();
        var command = new Command("why", "Says why find and builds see a file or do not. Shows the rule of the ignore file that decides, whether a name is hidden, and for each declared group whether it holds the file. Ends with 0 when find would show every FILE, else with 1.") { why.paths, why.json };
        command.SetAction(why.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var stream = new ResultStream();
        using var output = new WhyOutput(stream, parse.GetValue(json));
        bool all = true;
        foreach (string text in parse.GetValue(paths)!)
        {
            string full = Path.GetFullPath(text);
            Workspace workspace = Workspace.Open(ExistingDirectoryAbove(full));
            string path = workspace.Relativize(full);
            bool isDirectory = text.EndsWith('/') || (Directory.Exists(full) && new DirectoryInfo(full).LinkTarget is null);
            IgnoreReason? rule = workspace.WhyIgnored(path, isDirectory, new FileQuery { UseDotIgnoreFiles = true });
            string? hidden = path.Split('/').FirstOrDefault(static name => name.StartsWith('.'));
            GroupVerdict[] groups = isDirectory ? [] : [.. DeclarationReader.Read(workspace).Groups.Select(group => GroupVerdict.Of(workspace, group, path))];
            output.Write(new FileExplanation(path, Path.Exists(full), rule, hidden, groups));
            all &= Path.Exists(full) && rule is not { IsIgnored: true } && hidden is null;
        }

        stream.Flush();
        return all ? ExitCode.Found : ExitCode.NothingFound;
    }

    private static string ExistingDirectoryAbove(string path)
    {
        string? directory = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        while (directory is not null && !Directory.Exists(directory))
            directory = Path.GetDirectoryName(directory);
        return directory ?? path;
    }
}
