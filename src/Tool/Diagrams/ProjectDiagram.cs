using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Holds what a diagram shows: projects, references, groups, and the files that several projects read.</summary>
internal sealed class ProjectDiagram
{
    private ProjectDiagram(IReadOnlyList<DiagramProject> projects, IReadOnlyList<string> files)
    {
        Projects = projects;
        Files = files;
    }

    /// <summary>Gets the projects, ordinal by path.</summary>
    public IReadOnlyList<DiagramProject> Projects { get; }

    /// <summary>Gets the files that at least two of the projects read, ordinal by path.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Creates the diagram of some projects of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="groupsOf">Returns the names of the groups of a project.</param>
    /// <param name="pathText">Returns the text of a path.</param>
    public static ProjectDiagram Of(
        ProjectGraph graph,
        IEnumerable<ProjectNode> projects,
        Func<ProjectNode, IReadOnlyList<string>> groupsOf,
        Func<string, string> pathText)
    {
        ProjectNode[] shown = [.. projects.OrderBy(static project => project.FullPath, StringComparer.Ordinal)];
        Dictionary<ProjectNode, int> places = shown.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);
        List<int>[] references = [.. shown.Select(static _ => new List<int>())];
        foreach ((int place, ProjectNode project) in shown.Index())
        {
            foreach (ProjectNode dependent in graph.DependentsOf(project))
            {
                if (places.TryGetValue(dependent, out int other))
                    references[other].Add(place);
            }
        }

        string[] files = [.. SharedFiles(shown)];
        Dictionary<string, int> filePlaces = files.Index().ToDictionary(
            static pair => pair.Item, static pair => pair.Index, StringComparer.OrdinalIgnoreCase);
        return new ProjectDiagram(
            [
                .. shown.Select((project, place) => new DiagramProject(
                    project,
                    pathText(project.FullPath),
                    references[place],
                    groupsOf(project),
                    [.. project.Inputs.Keys.Where(filePlaces.ContainsKey).Select(input => filePlaces[input]).Order()])),
            ],
            [.. files.Select(pathText)]);
    }

    private static IOrderedEnumerable<string> SharedFiles(ProjectNode[] projects) => projects
        .SelectMany(static project => project.Inputs)
        .Where(static input => input.Value != InputReason.Project)
        .GroupBy(static input => input.Key, StringComparer.OrdinalIgnoreCase)
        .Where(static readers => readers.Skip(1).Any() && File.Exists(readers.Key))
        .Select(static readers => readers.Key)
        .Order(StringComparer.Ordinal);
}
