using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Affected;

/// <summary>Decides which projects a set of changes can affect. In doubt a project is affected.</summary>
/// <param name="graph">The projects.</param>
/// <param name="groupOf">Returns the group of a project to which a changed path belongs; null when there is none.</param>
internal sealed class ImpactAnalysis(ProjectGraph graph, Func<ProjectNode, ChangedPath, string?> groupOf)
{
    /// <summary>Returns the affected projects, ordinal by path.</summary>
    public IReadOnlyList<AffectedProject> Find(IReadOnlyList<ChangedPath> changes)
    {
        var found = new Dictionary<ProjectNode, AffectedProject>();
        var next = new Queue<AffectedProject>();
        foreach (ProjectNode project in graph.Projects)
        {
            if (Direct(project, changes) is { } affected)
                Add(affected);
        }

        // Level by level, so the first way is a shortest one.
        while (next.TryDequeue(out AffectedProject? affected))
        {
            foreach (ProjectNode dependent in graph.DependentsOf(affected.Project))
            {
                if (!found.ContainsKey(dependent))
                    Add(affected with { Project = dependent, Way = [.. affected.Way, dependent] });
            }
        }

        return [.. found.Values.OrderBy(static affected => affected.Project.FullPath, StringComparer.Ordinal)];

        void Add(AffectedProject affected)
        {
            found[affected.Project] = affected;
            next.Enqueue(affected);
        }
    }

    /// <summary>Returns the changed paths that no project reads, each once.</summary>
    public IReadOnlyList<string> Unowned(IReadOnlyList<ChangedPath> changes) =>
    [
        .. changes
            .GroupBy(static change => change.Name, StringComparer.Ordinal)
            .Where(names => !names.Any(change => graph.Projects.Any(project => Reason(project, change) is not null)))
            .Select(static names => names.Key)
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>Returns the projects that read a path themselves, each with the reason.</summary>
    public IReadOnlyList<(ProjectNode Project, string Reason)> Readers(ChangedPath change) =>
        [.. graph.Projects.Select(project => (project, Reason(project, change)!)).Where(static pair => pair.Item2 is not null)];

    private AffectedProject? Direct(ProjectNode project, IReadOnlyList<ChangedPath> changes)
    {
        foreach (ChangedPath change in changes)
        {
            if (Reason(project, change) is { } reason)
                return new AffectedProject(project, change, reason, [project]);
        }

        return null;
    }

    private string? Reason(ProjectNode project, ChangedPath change) =>
        (change.IsDirectory ? OfDirectory(project, change.FullPath) : OfFile(project, change)) ?? groupOf(project, change);

    private string? OfFile(ProjectNode project, ChangedPath change)
    {
        if (project.Inputs.TryGetValue(change.FullPath, out string? reason)
            && (change.Packages is not { } packages || UsesOne(project, packages)))
            return reason;
        // A project of the graph passes its changes on to the projects that refer to it.
        if (project.References.Contains(change.FullPath) && !graph.Contains(change.FullPath))
            return "reference";
        foreach ((string directory, string why) in project.Directories)
        {
            if (IsBelow(change.FullPath, directory))
                return why;
        }

        return project.Patterns
            .FirstOrDefault(pattern => (pattern.IsForExisting || !change.Exists) && pattern.IsMatch(change.FullPath))?.Reason;
    }

    // Files below may have been added, deleted or changed.
    private static string? OfDirectory(ProjectNode project, string directory)
    {
        if (IsBelow(project.FullPath, directory))
            return InputReason.Project;
        foreach ((string input, string reason) in project.Inputs)
        {
            if (IsBelow(input, directory))
                return reason;
        }

        if (project.References.Any(reference => IsBelow(reference, directory)))
            return "reference";
        foreach ((string whole, string reason) in project.Directories)
        {
            if (IsBelow(whole, directory) || IsBelow(directory, whole))
                return reason;
        }

        return project.Patterns.FirstOrDefault(pattern => pattern.CanMatchBelow(directory))?.Reason;
    }

    private static bool UsesOne(ProjectNode project, IReadOnlySet<string> packages) =>
        project.Is(ProjectFlag.VersionsText)
        || (packages.Count > 0 && (project.Is(ProjectFlag.AnyPackage) || project.Error is not null || project.Packages.Overlaps(packages)));

    private static bool IsBelow(string path, string directory) =>
        path.StartsWith(directory, StringComparison.OrdinalIgnoreCase)
        && (path.Length == directory.Length
            || Path.EndsInDirectorySeparator(directory)
            || path[directory.Length] == Path.DirectorySeparatorChar);
}
