using System.CommandLine;
using System.Diagnostics;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>affected</c>: lists the projects that a change can affect.</summary>
internal sealed class AffectedCommand(ToolConsole console)
{
    private readonly Option<string?> _root = SelectionOptions.CreateRoot(
        "The directory whose workspace is meant. The default is the current directory.");
    private readonly ChangeOptions _changes = new();
    private readonly Option<string> _kind = OptionFactory.Choice("--kind", ProjectKind.All, "Only projects of this kind.");
    private readonly Option<bool> _tests = OptionFactory.Flag("--tests", "Only projects with tests: --kind test.");
    private readonly Option<string[]> _lists = OptionFactory.List(
        "--list", "NAME", "Count files of this item list although a build would not read them, for example None. May be repeated.")
        .NotEmpty();
    private readonly Option<string[]> _excludes = OptionFactory.List(
        "--exclude", "PATTERN", "Leave out the projects that the pattern matches, and all below it. May be repeated.");
    private readonly Option<bool> _unowned = OptionFactory.Flag(
        "--unowned", "Show the changed files that no project reads, and not the projects.");
    private readonly Option<string> _format = OptionFactory.Choice(
        "--format", AffectedFormat.Text, "How the projects are written: paths, objects, a Traversal project, a solution filter, a matrix.");
    private readonly Option<string?> _solution = new Option<string?>("--solution")
    {
        Description = "The solution of --format slnf. The default is the only one in the root.",
        HelpName = "FILE",
    }.TakesPath("a solution");
    private readonly Option<bool> _why = OptionFactory.Flag("--why", "Show the shortest reason for each project.");
    private readonly Option<bool> _noCache = OptionFactory.Flag(
        "--no-cache", "Evaluate all projects, and neither read nor write .workspace/cache/graph.");
    private readonly Option<bool> _stats = OptionFactory.Flag(
        "--stats", "Say on stderr how many projects were evaluated, how many came from the cache, and why.");
    private readonly Option<bool> _absolute = OptionFactory.Flag("--absolute", "Show absolute paths.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var affected = new AffectedCommand(console);
        var command = new Command(
            "affected",
            "Shows the projects that a change can affect, which are the ones to build and test. "
            + "Evaluates the projects with the SDK of "
            + "the repository, like a build, and builds nothing. Ends with 0 if there are "
            + "some, with 1 if there are none, and with 2 "
            + "if that cannot be determined.");
        affected._changes.AddTo(command);
        foreach (Option option in new Option[]
        {
            affected._kind, affected._tests, affected._why, affected._format, affected._solution, affected._unowned, affected._absolute,
            affected._excludes, affected._lists, affected._noCache, affected._stats, affected._root
        })
            command.Add(option);
        command.SetAction((parse, cancellationToken) => Task.FromResult(affected.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        StartingPoint start = StartingPoint.Open(parse.GetValue(_root));
        WorkspaceTree workspace = start.Workspace;
        IReadOnlyList<ChangedPath> changes = _changes.Read(parse, workspace);
        string? solution = Solution(parse, workspace);
        var errors = new ErrorReport(start, console);
        var finder = new ProjectFinder(workspace);
        // Without a change nothing needs to be evaluated.
        if (changes.Count > 0)
            finder.Run(parse.GetValue(_excludes)!, errors.Add, cancellationToken);
        GraphLoader? loader = changes.Count == 0
            ? null
            : GraphLoader.Of(workspace, parse.GetValue(_lists)!, parse.GetValue(_noCache));
        ProjectGraph graph;
        using (loader is null ? null : console.ShowProgress(loader.Progress))
            graph = loader?.Load(finder.Projects, cancellationToken) ?? new ProjectGraph([]);
        var path = new AffectedPath(workspace.Root, parse.GetValue(_absolute));
        var report = new GraphReport(console, path);
        if (loader is not null)
            report.Refusal(loader);
        report.Errors(graph);
        ProjectNode[] unrestored = [.. graph.Projects.Where(static project => project.Is(ProjectFlag.Unrestored))];
        if (unrestored.Length > 0)
            report.Say(WorkspaceDiagnostics.ProjectsNotRestored, report.Subject(unrestored.Length, unrestored[0]));
        var links = LinkedPaths.Of(finder.Links);
        ChangedPath[] seen = [.. changes.SelectMany(links.Expand)];
        var analysis = new ImpactAnalysis(graph, new GroupImpact(workspace).GroupOf);
        int count = parse.GetValue(_unowned)
            ? WriteUnowned(analysis.Unowned(seen), parse, path)
            : WriteProjects(analysis.Find(seen), parse, path, solution);
        if (parse.GetValue(_stats))
            GraphStatisticsOutput.Write(loader, watch, console);
        if (errors.Any)
            return ExitCode.Failure;
        if (count > 0)
            return ExitCode.Found;
        // An empty result is valid only if every project was evaluated.
        if (graph.Projects.Any(static project => project.Error is not null))
            return ExitCode.Failure;
        if (_changes.Uncounted(parse, workspace) is { } uncounted)
            console.Say(uncounted);
        return ExitCode.NothingFound;
    }

    private string? Solution(ParseResult parse, WorkspaceTree workspace)
    {
        if (parse.Chosen<AffectedFormat>(_format) != AffectedFormat.Slnf)
            return null;
        return parse.GetValue(_solution) is { } given ? Path.GetFullPath(given) : SolutionProjects.FindOnly(workspace.Root);
    }

    private int WriteUnowned(IReadOnlyList<string> files, ParseResult parse, AffectedPath path)
    {
        using var output = new ResultStream(console);
        foreach (string file in files)
        {
            output.WriteName(path.Text(file));
            output.End(_changes.End(parse));
        }

        output.Flush();
        return files.Count;
    }

    private int WriteProjects(IReadOnlyList<AffectedProject> found, ParseResult parse, AffectedPath path, string? solution)
    {
        ProjectKind kind = parse.GetValue(_tests) ? ProjectKind.Test : parse.Chosen<ProjectKind>(_kind);
        AffectedProject[] projects = [.. found.Where(affected => Is(affected.Project, kind))];
        if (solution is not null)
            projects = InSolution(projects, solution, path);
        using var output = new ResultStream(console) { IsForPeople = parse.GetValue(_why) };
        using var json = new JsonLine(output);
        IAffectedOutput writer = parse.Chosen<AffectedFormat>(_format) switch
        {
            AffectedFormat.Json => new AffectedJson(json, path),
            AffectedFormat.Traversal => new TraversalProject(output, path),
            AffectedFormat.Slnf => new SolutionFilter(json, solution!),
            AffectedFormat.GitHub => new WorkflowMatrix(json, path),
            _ => new AffectedText(output, path, _changes.End(parse), parse.GetValue(_why)),
        };
        writer.Write(projects);
        output.Flush();
        return projects.Length;
    }

    private AffectedProject[] InSolution(AffectedProject[] projects, string solution, AffectedPath path)
    {
        IReadOnlySet<string> members = SolutionProjects.Read(solution);
        AffectedProject[] others = [.. projects.Where(affected => !members.Contains(affected.Project.FullPath))];
        if (others.Length > 0)
        {
            var report = new GraphReport(console, path);
            report.Say(WorkspaceDiagnostics.ProjectsNotInSolution, report.Subject(others.Length, others[0].Project), path.Text(solution));
        }

        return [.. projects.Except(others)];
    }

    // A project that cannot be evaluated may be of any kind.
    private static bool Is(ProjectNode project, ProjectKind kind) => project.Error is not null || kind switch
    {
        ProjectKind.Exe => project.Is(ProjectFlag.Executable) && !project.Is(ProjectFlag.Test),
        ProjectKind.Library => !project.Is(ProjectFlag.Executable) && !project.Is(ProjectFlag.Test),
        ProjectKind.Test => project.Is(ProjectFlag.Test),
        ProjectKind.Packable => project.Is(ProjectFlag.Packable),
        _ => true,
    };
}
