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
        ILookup<string, ProjectNode> writers = Projects
            .SelectMany(static project => project.Outputs.Select(output => (Output: Path.TrimEndingDirectorySeparator(output), project)))
            .ToLookup(static pair => pair.Output, static pair => pair.project, StringComparer.OrdinalIgnoreCase);
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

    /// <summary>Returns the projects that use a project, by a reference or by a file that it makes.</summary>
    public IReadOnlyList<ProjectNode> DependentsOf(ProjectNode project) => _dependents.GetValueOrDefault(project) ?? [];

    private List<ProjectNode> Dependents(ProjectNode project)
    {
        if (!_dependents.TryGetValue(project, out List<ProjectNode>? dependents))
            _dependents[project] = dependents = [];
        return dependents;
    }

    private IEnumerable<ProjectNode> Used(ProjectNode project, ILookup<string, ProjectNode> writers)
    {
        foreach (string reference in project.References)
        {
            if (_byPath.TryGetValue(reference, out ProjectNode? used))
                yield return used;
        }

        // The file names a task or an analyzer that another project makes.
        foreach (string input in project.Inputs.Keys)
        {
            for (string? path = input; path is not null; path = Path.GetDirectoryName(path))
            {
                foreach (ProjectNode writer in writers[path])
                    yield return writer;
                if (writers.Contains(path))
                    break;
            }
        }
    }
}
