using System.Text.Json;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows a workspace.</summary>
internal static class InfoOutput
{
    /// <summary>
    /// Writes one JSON object. The workspaces below are null if they were not requested, the projects if they are not known.
    /// </summary>
    public static void WriteJson(
        WorkspaceTree workspace,
        WorkspaceDeclarations declarations,
        IReadOnlyList<NestedWorkspace>? nested,
        ProjectGraph? graph,
        ResultStream output)
    {
        using var line = new JsonLine(output);
        line.Write(json =>
        {
            json.WriteString("root", workspace.Root);
            json.WriteString("rootSource", workspace.RootSource.ToString());
            json.WriteStartArray("directories");
            foreach (WorkspaceDirectory directory in declarations.Directories)
                WriteDirectory(json, directory);
            json.WriteEndArray();
            json.WriteStartArray("groups");
            foreach (GroupDeclaration group in declarations.Entries)
                WriteGroup(json, group);
            json.WriteEndArray();
            if (nested is not null)
                WriteNested(json, nested, workspace);
            if (graph is not null)
                WriteProjects(json, graph, new AffectedPath(workspace.Root, isAbsolute: false));
        });
    }

    /// <summary>
    /// Writes text for people. The workspaces below are null if they were not requested, the projects if they are not known.
    /// </summary>
    public static void WriteText(
        WorkspaceTree workspace,
        WorkspaceDeclarations declarations,
        IReadOnlyList<NestedWorkspace>? nested,
        ProjectGraph? graph,
        ResultStream output)
    {
        output.WriteLine($"root: {workspace.Root}");
        output.WriteLine($"root source: {workspace.RootSource}");
        output.WriteLine("directories:");
        foreach (WorkspaceDirectory directory in declarations.Directories)
            output.WriteLine($"  {directory.Name}: {directory.Path}");
        if (declarations.Entries.Count > 0)
            output.WriteLine("groups:");
        foreach (GroupDeclaration group in declarations.Entries)
            output.WriteLine($"  {group.Name}: {GroupText(group)}");
        if (graph is not null)
            output.WriteLine(
                $"projects: {graph.Projects.Count} "
                + $"(programs: {graph.Projects.Count(static project => project.Is(ProjectFlag.Executable))}, "
                + $"with tests: {graph.Projects.Count(static project => project.Is(ProjectFlag.Test))})");
        if (nested is { Count: > 0 })
            output.WriteLine("workspaces below:");
        foreach (NestedWorkspace below in nested ?? [])
            output.WriteLine($"  {below.Path}: {below.Source}{(below.IsRoot ? "" : ", part of the one above")}");
    }

    private static string GroupText(GroupDeclaration group) =>
        string.Join(' ', group.Patterns)
        + (group.Base.Length == 0 ? "" : $" in {group.Base}")
        + (group.Excludes.Count == 0 ? "" : $" without {string.Join(' ', group.Excludes)}");

    private static void WriteDirectory(Utf8JsonWriter json, WorkspaceDirectory directory)
    {
        json.WriteStartObject();
        json.WriteString("name", directory.Name);
        json.WriteString("path", directory.Path);
        json.WriteString("fullPath", directory.FullPath);
        json.WriteEndObject();
    }

    private static void WriteNested(Utf8JsonWriter json, IReadOnlyList<NestedWorkspace> nested, WorkspaceTree workspace)
    {
        json.WriteStartArray("workspaces");
        foreach (NestedWorkspace below in nested)
        {
            json.WriteStartObject();
            json.WriteString("path", below.Path);
            json.WriteString("fullPath", workspace.Join(below.Path));
            json.WriteString("rootSource", below.Source.ToString());
            json.WriteBoolean("isRoot", below.IsRoot);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProjects(Utf8JsonWriter json, ProjectGraph graph, AffectedPath path)
    {
        json.WriteStartArray("projects");
        foreach (ProjectNode project in graph.Projects)
        {
            json.WriteStartObject();
            json.WriteString("path", path.Text(project.FullPath));
            foreach (string flag in new[] { ProjectFlag.Executable, ProjectFlag.Test, ProjectFlag.Packable })
                json.WriteBoolean(flag, project.Is(flag));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupDeclaration group)
    {
        json.WriteStartObject();
        json.WriteString("name", group.Name);
        json.WriteString("base", group.Base);
        WriteList(json, "patterns", group.Patterns);
        WriteList(json, "excludes", group.Excludes);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
