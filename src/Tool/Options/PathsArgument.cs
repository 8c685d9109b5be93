using System.CommandLine;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The argument <c>PATH</c>, which may be repeated: the places to search.</summary>
internal sealed class PathsArgument
{
    private readonly Argument<string[]> _paths;
    private readonly bool _takesFiles;
    private readonly string _kind;

    /// <summary>Creates the argument.</summary>
    /// <param name="description">The description for help.</param>
    /// <param name="takesFiles">Whether a path may lead to a file.</param>
    public PathsArgument(string description, bool takesFiles)
    {
        _takesFiles = takesFiles;
        _kind = takesFiles ? "a file or a directory" : "a directory";
        _paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = description }.TakesPath(_kind);
    }

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command) => command.Add(_paths);

    /// <summary>Gets the start of a command, with the places that the arguments name.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="start">The start without arguments. Relative paths begin there.</param>
    /// <param name="before">Paths before this argument.</param>
    /// <exception cref="IOException">A path does not exist, or is of a kind that the command does not take.</exception>
    public StartingPoint Resolve(ParseResult parse, StartingPoint start, params IEnumerable<string> before)
    {
        string[] texts = [.. before, .. parse.GetValue(_paths)!];
        if (texts.Length == 0)
            return start;
        // The paths of the argument itself were checked with the command line.
        if (before.FirstOrDefault(static text => PathArgument.Problem(text) is not null) is { } wrong)
            throw new InvalidDataException(PathArgument.Message(wrong, _paths.Name, _kind));
        string from = start.FullPath(start.Directory);
        string[] paths = [.. texts.Select(text => Path.GetFullPath(text, from))];
        for (int i = 0; i < paths.Length; i++)
            Require(texts[i], paths[i]);
        StartingPoint inside = InOneWorkspace(start, from, paths);
        List<string> directories = [], files = [];
        foreach (string path in paths)
            (Directory.Exists(path) ? directories : files).Add(inside.Workspace.Spell(inside.Workspace.GetRelativePath(path)));
        return inside with
        {
            Places = new FindPlaces(directories, files),
            IsAbsolute = texts.All(Path.IsPathFullyQualified),
        };
    }

    private void Require(string text, string path)
    {
        bool isDirectory = Directory.Exists(path), isFile = !isDirectory && File.Exists(path);
        if (isDirectory || (isFile && _takesFiles))
        {
            _ = PathArgument.Plain(text, path);
            return;
        }

        string glob = isFile || text.IndexOfAny(['*', '?', '[', '{']) >= 0
            ? "A PATH is no pattern. Put PATTERN in quotes, so that the shell does not expand it, and give a further pattern by --glob."
            : "A further pattern is given by --glob.";
        throw new DirectoryNotFoundException(isFile
            ? $"'{text}' is a file, and this command looks into directories. {glob}"
            : $"There is no {(_takesFiles ? "file or directory" : "directory")} '{text}'. {glob}");
    }

    // Ignore files count from one root down, so all paths must be below one.
    private static StartingPoint InOneWorkspace(StartingPoint start, string from, string[] paths)
    {
        if (paths.All(start.Workspace.Contains))
            return start;
        WorkspaceTree workspace = WorkspaceTree.Open(Directory.Exists(paths[0]) ? paths[0] : Path.GetDirectoryName(paths[0])!);
        if (!paths.All(workspace.Contains))
            workspace = WorkspaceTree.At(CommonDirectory(paths));
        if (workspace.Contains(from))
            return new StartingPoint(workspace, workspace.Spell(workspace.GetRelativePath(from)));
        string way = Path.GetRelativePath(from, workspace.Root).Replace(Path.DirectorySeparatorChar, '/');
        return new StartingPoint(workspace, "") { Prefix = way == "." ? "" : way.TrimEnd('/') + "/" };
    }

    private static string CommonDirectory(string[] paths)
    {
        string common = AbsolutePath.Trim(Directory.Exists(paths[0]) ? paths[0] : Path.GetDirectoryName(paths[0])!);
        foreach (string path in paths)
        {
            while (!AbsolutePath.IsBelow(AbsolutePath.Trim(path), common))
            {
                common = Path.GetDirectoryName(common)
                    ?? throw new IOException($"'{paths[0]}' and '{path}' have no directory in common. Look into one of them at a time.");
            }
        }

        return common;
    }
}
