using WorkspaceSdk.Declarations;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>The facts about a project as fields, in the words of the program that evaluates projects.</summary>
internal static class ProjectNodeFields
{
    private const string ItemPrefix = "item ";

    /// <summary>Adds what some fields hold to a project.</summary>
    /// <exception cref="FormatException">They have another form.</exception>
    public static void Add(ProjectNode project, string[] fields)
    {
        switch (fields)
        {
            case [GraphFormat.Input, var reason, var path]:
                project.Inputs.TryAdd(path, reason);
                break;
            case [GraphFormat.Glob, var reason, var pattern]:
                project.Patterns.Add(new PathPattern(ItemPrefix + reason, pattern, isForExisting: false));
                break;
            case [GraphFormat.Pattern, var reason, var pattern]:
                project.Patterns.Add(new PathPattern(reason, pattern, isForExisting: true));
                break;
            case [GraphFormat.Directory, var reason, var path]:
                project.Directories.TryAdd(path, reason);
                break;
            case [GraphFormat.Reference, var path]:
                project.References.Add(path);
                break;
            case [GraphFormat.Package, var name]:
                project.Packages.Add(name);
                break;
            case [GraphFormat.Output, var path]:
                project.Outputs.Add(path);
                break;
            case [GraphFormat.Flag, var flag]:
                project.Flags.Add(flag);
                break;
            case [GraphFormat.Error, var message]:
                project.Error = message;
                break;
            case [GraphFormat.Workspace, var root, var excludes]:
                (project.WorkspaceRoot, project.DefaultExcludes) = (root, excludes);
                break;
            case [GraphFormat.Group, var name, var file, .. var metadata] when metadata.Length % 2 == 0:
                project.Groups.Add(Group(name, file, metadata));
                break;
            default:
                throw new FormatException(
                    $"its answer has a line of an unknown form: '{(fields[0].Length > 100 ? fields[0][..100] : fields[0])}'");
        }
    }

    /// <summary>Returns everything that is known of a project, apart from its path and its reads.</summary>
    public static IEnumerable<string[]> Of(ProjectNode project)
    {
        if (project.Error is { } error)
            yield return [GraphFormat.Error, error];
        if (project.WorkspaceRoot is { } root)
            yield return [GraphFormat.Workspace, root, project.DefaultExcludes];
        foreach ((string path, string reason) in project.Inputs)
            yield return [GraphFormat.Input, reason, path];
        foreach (PathPattern pattern in project.Patterns)
        {
            yield return pattern.IsForExisting
                ? [GraphFormat.Pattern, pattern.Reason, pattern.Text]
                : [GraphFormat.Glob, pattern.Reason[ItemPrefix.Length..], pattern.Text];
        }

        foreach ((string path, string reason) in project.Directories)
            yield return [GraphFormat.Directory, reason, path];
        foreach ((string kind, HashSet<string> values) in new[]
        {
            (GraphFormat.Reference, project.References), (GraphFormat.Package, project.Packages), (GraphFormat.Output, project.Outputs),
            (GraphFormat.Flag, project.Flags),
        })
        {
            foreach (string value in values)
                yield return [kind, value];
        }

        foreach (DeclaredItem group in project.Groups)
        {
            yield return
            [
                GraphFormat.Group, group.Name, group.DefiningFile,
                .. group.MetadataNames.SelectMany(name => new[] { name, group.Value(name) }),
            ];
        }
    }

    private static DeclaredItem Group(string name, string file, string[] metadata)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < metadata.Length; i += 2)
            values[metadata[i]] = metadata[i + 1];
        return new DeclaredItem(name, file, values);
    }
}
