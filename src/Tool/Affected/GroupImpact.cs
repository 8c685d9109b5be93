using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Affected;

/// <summary>Determines which declared groups of each project a change affects.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class GroupImpact(WorkspaceTree workspace)
{
    private readonly Dictionary<string, WorkspaceTree> _workspaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupQuery> _queries = new(StringComparer.Ordinal);
    private readonly Dictionary<ProjectNode, IReadOnlyList<GroupQuery>> _byProject = [];
    private readonly GroupElements _elements = new();
    private IReadOnlyList<GroupQuery>? _declared;

    /// <summary>Returns the group of a project to which a change can belong, as a clause; null when there is none.</summary>
    public string? GroupOf(ProjectNode project, ChangedPath change) =>
        GroupsOf(project).FirstOrDefault(group => group.IsAffected(change)) is { } found ? $"group {found.Name}" : null;

    /// <summary>Returns the names of the groups of a project, ordinal.</summary>
    public IReadOnlyList<string> NamesOf(ProjectNode project) => [.. GroupsOf(project)
        .Select(static group => group.Name)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    private IReadOnlyList<GroupQuery> GroupsOf(ProjectNode project)
    {
        if (project.WorkspaceRoot is null)
            return [];
        if (!_byProject.TryGetValue(project, out IReadOnlyList<GroupQuery>? groups))
            _byProject[project] = groups = project.WorkspaceRoot.Length == 0 ? Declared() : Of(project);
        return groups;
    }

    private List<GroupQuery> Of(ProjectNode project)
    {
        string root = Path.TrimEndingDirectorySeparator(project.WorkspaceRoot!);
        if (!_workspaces.TryGetValue(root, out WorkspaceTree? tree))
            _workspaces[root] = tree = WorkspaceTree.At(root);
        // A wrong group is an error of the build, which then makes nothing.
        var reader = new GroupReader(root, DeclarationNames.Any, static _ => { }, _elements);
        string path = tree.Contains(project.FullPath) ? tree.GetRelativePath(project.FullPath) : "";
        IReadOnlyList<string> excludes = DefaultExcludes.Read(project.DefaultExcludes, static _ => { });
        return [.. reader.Read(project.Groups, path, [], hints: false).Select(group => Query(tree, group, excludes))];
    }

    // The project has the package and is not restored, so only the marker lists the groups.
    private IReadOnlyList<GroupQuery> Declared()
    {
        if (_declared is not null)
            return _declared;
        WorkspaceDeclarations declarations = CheckedDeclarations.Read(workspace);
        return _declared = [.. declarations.Entries.Select(group => Query(workspace, group, declarations.DefaultExcludes))];
    }

    private GroupQuery Query(WorkspaceTree tree, GroupDeclaration group, IReadOnlyList<string> excludes)
    {
        string key = string.Join(
            '\n',
            [
                tree.Root, group.Name, group.Base,
                $"{group.RespectIgnoreFiles}{group.IncludeHidden}{group.CaseSensitive}{group.UseDefaultExcludes}",
                .. group.Patterns, "-", .. group.Excludes, "-", .. excludes,
            ]);
        if (!_queries.TryGetValue(key, out GroupQuery? query))
            _queries[key] = query = new GroupQuery(tree, group, excludes);
        return query;
    }
}
