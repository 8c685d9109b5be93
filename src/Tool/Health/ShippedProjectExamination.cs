using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Finds C# projects that make a package with the generated class although their code does not use it.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="declarations">Its declarations; null when they cannot be read.</param>
/// <param name="facts">Reads the files.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class ShippedProjectExamination(
    WorkspaceTree workspace, WorkspaceDeclarations? declarations, ProjectFactsReader facts, CancellationToken cancellationToken)
{
    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Build.targets", MarkerCheck.FileName];

    /// <summary>Adds the projects to the observations.</summary>
    /// <param name="projects">The C# projects of the workspace, relative to its root.</param>
    /// <param name="observations">Receives them.</param>
    public void Run(IEnumerable<string> projects, List<Observation> observations)
    {
        List<string> unused = [.. projects.Where(CarriesTheClass).Order(StringComparer.Ordinal)];
        RemoveUsed(unused);
        observations.AddRange(unused.Select(static project => new Observation(
            false,
            null,
            project,
            "its package carries the generated class, some 10 KB, and no code below the project's directory uses it. "
            + "Set WorkspaceEmit to None in the project, or to Generator to keep the class.")));
    }

    private bool CarriesTheClass(string project)
    {
        ProjectFacts own = facts.Of(project);
        if (!own.MakesPackage || own.SetsEmit)
            return false;
        bool usesSdk = own.UsesSdk;
        for (string directory = project; directory.Length > 0;)
        {
            directory = ProjectFactsReader.Parent(directory);
            foreach (string name in SharedFiles)
            {
                ProjectFacts shared = facts.Of(ProjectFactsReader.In(directory, name));
                if (shared.SetsEmit)
                    return false;
                usesSdk |= shared.UsesSdk;
            }
        }

        return usesSdk;
    }

    // One search for all projects.
    private void RemoveUsed(List<string> projects)
    {
        if (projects.Count == 0)
            return;
        var query = new FileQuery { Patterns = ["**/*.{cs,razor,cshtml}"] };
        foreach (SearchMatch match in workspace.Search(declarations?.ClassName ?? "Workspace", query, cancellationToken: cancellationToken))
        {
            projects.RemoveAll(project =>
                ProjectFactsReader.Parent(project) is var directory
                && (directory.Length == 0 || match.Path.StartsWith(directory + "/", StringComparison.Ordinal)));
            if (projects.Count == 0)
                return;
        }
    }
}
