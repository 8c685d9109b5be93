namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Represents the projects of a workspace and their references.</summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, ProjectNode> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ProjectNode, List<ProjectNode>> _dependents = [];

    /// <summary>Creates a graph.</summary>
    public ProjectGraph(IEnumerable<ProjectNode> projects)
    {
        Projects = [.. projects.OrderBy(static project => project.FullPath, StringComparer.Ordinal)];
        foreach (ProjectNode project in Projects)
            _byPath[project.FullPath] = project;
        var writers = new OutputWriters(Projects);
        foreach (ProjectNode project in Projects)
        {
            foreach (ProjectNode used in Used(project, writers).Distinct().Where(used => used != project))
                Dependents(used).Add(project);
        }
    }

    /// <summary>Gets the projects, ordinal by path.</summary>
    public IReadOnlyList<ProjectNode> Projects { get; }

    /// <summary>Determines whether a path is a project of the graph.</summary>
    public bool Contains(string path) => _byPath.ContainsKey(path);

    /// <summary>Returns the project of a path; null when there is none.</summary>
    public ProjectNode? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Returns a project and all that it uses, or all that use it, through others too.</summary>
    public IReadOnlyList<ProjectNode> Reach(ProjectNode start, bool isUpward)
    {
        ILookup<ProjectNode, ProjectNode> used = _dependents
            .SelectMany(static pair => pair.Value.Select(dependent => (Dependent: dependent, Used: pair.Key)))
            .ToLookup(static pair => pair.Dependent, static pair => pair.Used);
        var reached = new HashSet<ProjectNode> { start };
        for (var next = new Queue<ProjectNode>(reached); next.TryDequeue(out ProjectNode? project);)
        {
            foreach (ProjectNode other in (isUpward ? DependentsOf(project) : used[project]).Where(reached.Add))
                next.Enqueue(other);
        }

        return [.. reached];
    }

    /// <summary>Returns the projects that use a project, by a reference or by a file that it makes.</summary>
    public IReadOnlyList<ProjectNode> DependentsOf(ProjectNode project) => _dependents.GetValueOrDefault(project) ?? [];

    private List<ProjectNode> Dependents(ProjectNode project)
    {
        if (!_dependents.TryGetValue(project, out List<ProjectNode>? dependents))
            _dependents[project] = dependents = [];
        return dependents;
    }

    private IEnumerable<ProjectNode> Used(ProjectNode project, OutputWriters writers)
    {
        foreach (string reference in project.References)
        {
            if (_byPath.TryGetValue(reference, out ProjectNode? used))
                yield return used;
        }

        // The file names a task or an analyzer that another project makes.
        foreach (string input in project.Inputs.Keys)
        {
            foreach (ProjectNode writer in writers.Of(input))
                yield return writer;
        }
    }
}
