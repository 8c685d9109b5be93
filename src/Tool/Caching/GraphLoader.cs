using System.Globalization;
using System.Text;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Loads the graph of a workspace: from the cache where that holds, by evaluating the other projects.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="settings">What decides about an evaluation.</param>
/// <param name="evaluate">Evaluates projects.</param>
internal sealed class GraphLoader(
    WorkspaceTree workspace, GraphSettings settings, Func<GraphRequest, CancellationToken, GraphAnswer> evaluate)
{
    private readonly GraphCacheFile _file = new(workspace);
    private readonly Dictionary<string, ProjectNode> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CachedProject> _valid = new(StringComparer.Ordinal);
    private readonly List<GraphAnswer> _answers = [];

    /// <summary>Gets the file of the cache.</summary>
    public GraphCacheFile File => _file;

    /// <summary>Gets or sets whether the cache is neither read nor written.</summary>
    public bool IsCacheIgnored { get; init; }

    /// <summary>Gets what returns the progress of the evaluation, for people.</summary>
    public Func<string> Progress { get; init; } = static () => "";

    /// <summary>Gets how many projects were evaluated.</summary>
    public int EvaluatedCount => _answers.Sum(static answer => answer.Projects.Count);

    /// <summary>Gets how many projects came from the cache.</summary>
    public int RecalledCount => _reached.Count - EvaluatedCount;

    /// <summary>Gets why nothing came from the cache, as a clause; null when something could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Gets why the graph is not kept, as a clause; null when it is.</summary>
    public string? SavingProblem { get; private set; }

    /// <summary>Creates what loads the graph of a workspace by the program beside the tool.</summary>
    /// <exception cref="WorkspaceException">The program is not there, or no <c>dotnet</c> is.</exception>
    public static GraphLoader Of(WorkspaceTree workspace, IReadOnlyList<string> lists, bool isCacheIgnored = false)
    {
        var host = GraphHost.Find(workspace.Root);
        return new GraphLoader(workspace, GraphSettings.Of(workspace, lists, host), host.Evaluate)
        {
            IsCacheIgnored = isCacheIgnored,
            Progress = () => string.Create(CultureInfo.InvariantCulture, $"{host.EvaluatedCount:N0} projects evaluated"),
        };
    }

    /// <summary>
    /// Returns the graph of a workspace where the cache holds all of it. Nothing is evaluated or written, and without a cache nothing is
    /// looked at.
    /// </summary>
    /// <returns>Null when it does not.</returns>
    public static ProjectGraph? TryRecall(WorkspaceTree workspace, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(new GraphCacheFile(workspace).FullPath) || GraphHost.TryFind(workspace.Root) is not { } host)
            return null;
        bool isComplete = true;
        var finder = new ProjectFinder(workspace);
        finder.Run([], _ => isComplete = false, cancellationToken);
        return isComplete
            ? new GraphLoader(workspace, GraphSettings.Of(workspace, [], host), host.Evaluate).TryRecall(finder.Projects)
            : null;
    }

    /// <summary>Loads the graph, and keeps it.</summary>
    /// <param name="projects">The projects of the workspace, absolute.</param>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    /// <exception cref="WorkspaceException">The projects cannot be evaluated.</exception>
    public ProjectGraph Load(IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var clock = new Lazy<FileSystemClock>(_file.ReadClock);
        var examination = new ReadExamination(_file.Directory, () => clock.Value);
        GraphValidation? validation = null;
        CachedGraph? cached = IsCacheIgnored ? null : Recall(examination, out validation);
        for (List<string> missing = Reach(projects); missing.Count > 0;)
        {
            // Before anything is evaluated: what changes meanwhile is not settled.
            if (!IsCacheIgnored)
                _ = clock.Value;
            GraphAnswer answer = evaluate(
                new GraphRequest(workspace.Root, settings.Top, settings.Lists, missing) { Known = _valid.Keys }, cancellationToken);
            _answers.Add(answer);
            foreach (ProjectNode node in answer.Projects)
                _reached[node.FullPath] = node;
            missing = Reach(answer.Projects.SelectMany(static node => node.References));
        }

        if (!IsCacheIgnored && (_answers.Count > 0 || validation is { IsRefreshed: true }))
            Save(cached, validation, examination);
        return new ProjectGraph(_reached.Values);
    }

    /// <summary>Loads the graph without evaluating anything; null when the cache does not hold all of it.</summary>
    /// <param name="projects">The projects of the workspace, absolute.</param>
    public ProjectGraph? TryRecall(IReadOnlyList<string> projects)
    {
        // Nothing is created where only something is shown.
        Recall(new ReadExamination(_file.Directory, static () => FileSystemClock.Unknown), out _);
        return Problem is null && Reach(projects).Count == 0 ? new ProjectGraph(_reached.Values) : null;
    }

    private CachedGraph? Recall(ReadExamination examination, out GraphValidation? validation)
    {
        validation = null;
        if (_file.TryRead() is not { } bytes)
        {
            Problem = _file.Refusal is null ? "there is none" : "it is refused";
            return null;
        }

        if (GraphCacheReader.TryRead(bytes) is not { } cached)
        {
            Problem = "it is damaged, or of another version";
            return null;
        }

        Problem = Difference(cached);
        if (Problem is not null)
            return null;
        validation = GraphValidation.Of(cached, examination);
        Problem = validation.Problem;
        foreach (CachedProject project in validation.Valid)
            _valid[project.Node.FullPath] = project;
        return Problem is null ? cached : null;
    }

    private string? Difference(CachedGraph cached)
    {
        if (cached.Key != settings.Key)
            return "it is about another place, tool or option";
        return cached.Environment == EnvironmentDigest.Of(cached.Variables, Environment.GetEnvironmentVariables())
            ? null
            : "a variable of the environment differs";
    }

    // Follows references; what is not known is missing.
    private List<string> Reach(IEnumerable<string> projects)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(projects);
        while (next.TryPop(out string? path))
        {
            if (_reached.ContainsKey(path))
                continue;
            if (!_valid.TryGetValue(path, out CachedProject? known))
            {
                missing.Add(path);
                continue;
            }

            _reached.Add(path, known.Node);
            foreach (string reference in known.Node.References)
                next.Push(reference);
        }

        return [.. missing];
    }

    private void Save(CachedGraph? cached, GraphValidation? validation, ReadExamination examination)
    {
        var builder = new CachedGraphBuilder();
        if (cached is not null && validation is { Problem: null })
            builder.AddKept(cached, validation.States, validation.Valid.Where(IsKept));
        foreach (GraphAnswer answer in _answers)
            builder.AddEvaluated(answer);
        builder.AddShared(new EvaluationRead(EvaluationReadKind.Content, settings.Program));
        try
        {
            SavingProblem = GraphCacheWriter.Write(builder.Build(settings.Key, examination)) is { } bytes
                ? _file.TryWrite(bytes)
                : "it would be too large";
        }
        catch (EncoderFallbackException)
        {
            SavingProblem = "a name has no form in UTF-8";
        }
    }

    // Another run may need it, as after --exclude.
    private bool IsKept(CachedProject project) =>
        _reached.GetValueOrDefault(project.Node.FullPath) == project.Node
        || (!_reached.ContainsKey(project.Node.FullPath) && System.IO.File.Exists(project.Node.FullPath));
}
