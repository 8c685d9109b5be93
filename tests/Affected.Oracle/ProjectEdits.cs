namespace WorkspaceSdk.Oracle;

/// <summary>Changes of projects, and projects that are added, deleted and renamed.</summary>
/// <param name="solution">The solution.</param>
/// <param name="files">Its files.</param>
internal sealed class ProjectEdits(GeneratedSolution solution, RandomFiles files)
{
    private const string End = "</Project>";

    /// <summary>Returns the kinds of changes.</summary>
    public IEnumerable<RandomEdit> All() =>
    [
        new("a property of a project", 4, () => Add(files.Project(), files.Property("Description"))) { NeedsRestore = true },
        new("a reference to a project", 3, AddReference) { NeedsRestore = true },
        new("a deleted reference to a project", 2, DeleteReference) { NeedsRestore = true },
        new("target frameworks", 2, ChangeFrameworks) { NeedsRestore = true },
        new("a new project", 2, solution.AddProject) { NeedsRestore = true },
        new("a deleted project", 1, Delete) { NeedsRestore = true },
        new("a renamed project", 1, Rename) { NeedsRestore = true },
        new("a moved project", 1, Move) { NeedsRestore = true },
    ];

    private IReadOnlyList<string> Add(string project, string text) =>
        files.Change(project, before => before.Replace(End, text + End, StringComparison.Ordinal));

    // Only to an earlier project, so that no circle comes to be.
    private IReadOnlyList<string> AddReference()
    {
        string project = files.Project(), other = files.Project();
        string text = File.ReadAllText(solution.FullPath(project));
        return solution.Projects.IndexOf(other) >= solution.Projects.IndexOf(project) || text.Contains(other, StringComparison.Ordinal)
            ? []
            : Add(project, $"<ItemGroup Condition=\"'$(TargetFramework)' == 'net10.0'\">{ProjectText.ReferenceTo(other)}</ItemGroup>");
    }

    private IReadOnlyList<string> DeleteReference()
    {
        string reference = ProjectText.ReferenceTo(files.Project());
        string[] users = [.. solution.Projects.Where(
            project => File.ReadAllText(solution.FullPath(project)).Contains(reference, StringComparison.Ordinal))];
        return users.Length == 0
            ? []
            : files.Change(users[files.Number(users.Length)], text => text.Replace(reference, "", StringComparison.Ordinal));
    }

    private IReadOnlyList<string> ChangeFrameworks()
    {
        string one = ProjectText.Frameworks(isMulti: false), several = ProjectText.Frameworks(isMulti: true);
        return files.Change(files.Project(".csproj"), text => text.Contains(one, StringComparison.Ordinal)
            ? text.Replace(one, several, StringComparison.Ordinal)
            : text.Replace(several, one, StringComparison.Ordinal));
    }

    // Some must remain that others can refer to.
    private IReadOnlyList<string> Delete() => solution.Projects.Count < 4 ? [] : solution.DeleteProject(files.Project());

    private IReadOnlyList<string> Rename()
    {
        string project = files.Project();
        return solution.RenameProject(
            project, $"{Path.GetDirectoryName(project)}/R{files.Count}{Path.GetExtension(project)}");
    }

    private IReadOnlyList<string> Move()
    {
        string project = files.Project();
        return solution.RenameProject(project, $"{files.Area()}/M{files.Count}/M{files.Count}{Path.GetExtension(project)}");
    }
}
