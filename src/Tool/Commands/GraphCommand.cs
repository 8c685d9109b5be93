using System.CommandLine;
using System.Diagnostics;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Diagrams;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>graph</c>: the projects, what they refer to, and what they share.</summary>
internal sealed class GraphCommand(ToolConsole console)
{
    private readonly Argument<string?> _project = new Argument<string?>("PROJECT")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A project, or the directory of one: only this one and those that it refers to.",
    }
        .TakesPath("a project");
    private readonly Option<string?> _root = SelectionOptions.CreateRoot(
        "The directory whose workspace is meant. The default is the current directory.");
    private readonly Option<string> _format = OptionFactory.Choice(
        "--format", DiagramFormat.Text, "How the graph is written: lines, a diagram for Mermaid or Graphviz, objects, one page.");
    private readonly Option<bool> _dependents = OptionFactory.Flag(
        "--dependents", "Show those that refer to PROJECT, and not those that it refers to.");
    private readonly Option<bool> _files = OptionFactory.Flag(
        "--files", "Show the files that several projects read in diagrams, too. The other forms always have them.");
    private readonly Option<string[]> _excludes = OptionFactory.List(
        "--exclude", "PATTERN", "Leave out the projects that the pattern matches, and all below it. May be repeated.");
    private readonly Option<bool> _absolute = OptionFactory.Flag("--absolute", "Show absolute paths.");
    private readonly Option<bool> _noCache = OptionFactory.Flag(
        "--no-cache", "Evaluate all projects, and neither read nor write .workspace/cache/graph.");
    private readonly Option<bool> _stats = OptionFactory.Flag(
        "--stats", "Say on stderr how many projects were evaluated, how many came from the cache, and why.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var graph = new GraphCommand(console);
        var command = new Command(
            "graph",
            "Shows the projects of the workspace, what each refers to, its groups of files, and the files that several projects read. "
            + "Evaluates the projects as affected does. Ends with 0 when there are projects, with 1 when there are none.")
        {
            graph._project,
        };
        foreach (Option option in new Option[]
        {
            graph._format, graph._dependents, graph._files, graph._absolute, graph._excludes, graph._noCache, graph._stats, graph._root,
        })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(graph._dependents) && result.GetResult(graph._project) is not { Tokens.Count: > 0 })
                result.AddError("--dependents is about one project. Name it.");
        });
        command.SetAction((parse, cancellationToken) => Task.FromResult(graph.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = StartingPoint.Open(parse.GetValue(_root));
        WorkspaceTree workspace = start.Workspace;
        var errors = new ErrorReport(start, console);
        var finder = new ProjectFinder(workspace);
        finder.Run(parse.GetValue(_excludes)!, errors.Add, cancellationToken);
        var path = new AffectedPath(workspace.Root, parse.GetValue(_absolute));
        var report = new GraphReport(console, path);
        var loader = GraphLoader.Of(workspace, [], parse.GetValue(_noCache));
        ProjectGraph graph;
        using (console.ShowProgress(loader.Progress))
            graph = loader.Load(finder.Projects, cancellationToken);
        report.Refusal(loader);
        report.Errors(graph);
        IReadOnlyList<ProjectNode> shown = parse.GetValue(_project) is { } project
            ? graph.Reach(Named(graph, Path.GetFullPath(project), workspace), parse.GetValue(_dependents))
            : graph.Projects;
        if (shown.Count > 0)
            Write(ProjectDiagram.Of(graph, shown, new GroupImpact(workspace).NamesOf, path.Text), parse);
        if (parse.GetValue(_stats))
            GraphStatisticsOutput.Write(loader, watch, console);
        if (errors.Any)
            return ExitCode.Failure;
        return shown.Count > 0 ? ExitCode.Found : ExitCode.NothingFound;
    }

    private void Write(ProjectDiagram diagram, ParseResult parse)
    {
        using var output = new ResultStream(console);
        using var json = new JsonLine(output);
        bool areFilesShown = parse.GetValue(_files);
        IDiagramOutput writer = parse.Chosen<DiagramFormat>(_format) switch
        {
            DiagramFormat.Mermaid => new MermaidDiagram(output, areFilesShown),
            DiagramFormat.Dot => new DotDiagram(output, areFilesShown),
            DiagramFormat.Json => new DiagramJson(json),
            DiagramFormat.Html => new HtmlDiagram(output),
            _ => new TextDiagram(output),
        };
        writer.Write(diagram);
        output.Flush();
    }

    private static ProjectNode Named(ProjectGraph graph, string path, WorkspaceTree workspace)
    {
        string directory = Path.TrimEndingDirectorySeparator(path);
        ProjectNode[] found = graph.Find(path) is { } exact
            ? [exact]
            : [.. graph.Projects.Where(project => project.Directory.Equals(directory, StringComparison.Ordinal))];
        return found is [var only]
            ? only
            : throw new WorkspaceException(
                WorkspaceDiagnostics.ProjectUnknown.Id,
                WorkspaceDiagnostics.ProjectUnknown.Message(
                    path,
                    workspace.Root,
                    found.Length == 0 ? "no project has this path" : $"{found.Length} projects are in this directory"));
    }
}
