using System.Text.Json;
using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows a workspace.</summary>
internal static class InfoOutput
{
    /// <summary>As one JSON object.</summary>
    public static void WriteJson(Workspace workspace, WorkspaceDeclarations declarations, ResultStream output)
    {
        using var line = new JsonLine(output);
        line.Write(json =>
        {
            json.WriteString("root", workspace.Root);
            json.WriteString("rootSource", workspace.RootSource.ToString());
            json.WriteStartArray("directories");
            foreach (DeclaredDirectory directory in declarations.Directories)
                WriteDirectory(json, directory, workspace);
            json.WriteEndArray();
            json.WriteStartArray("groups");
            foreach (DeclaredGroup group in declarations.Groups)
                WriteGroup(json, group);
            json.WriteEndArray();
        });
    }

    /// <summary>For people.</summary>
    public static void WriteText(Workspace workspace, WorkspaceDeclarations declarations, ResultStream output)
    {
        Line(output, $"root: {workspace.Root}");
        Line(output, $"root source: {workspace.RootSource}");
        Line(output, "directories:");
        foreach (DeclaredDirectory directory in declarations.Directories)
            Line(output, $"  {directory.Name}: {directory.Path}");
        if (declarations.Groups.Count > 0)
            Line(output, "groups:");
        foreach (DeclaredGroup group in declarations.Groups)
            Line(output, $"  {group.Name}: {GroupText(group)}");
    }

    private static string GroupText(DeclaredGroup group) =>
        string.Join(' ', group.Patterns)
        + (group.Base.Length == 0 ? "" : $" in {group.Base}")
        + (group.Excludes.Count == 0 ? "" : $" without {string.Join(' ', group.Excludes)}");

    private static void WriteDirectory(Utf8JsonWriter json, DeclaredDirectory directory, Workspace workspace)
    {
        json.WriteStartObject();
        json.WriteString("name", directory.Name);
        json.WriteString("path", directory.Path);
        json.WriteString("fullPath", workspace.Join(directory.Path));
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, DeclaredGroup group)
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

    private static void Line(ResultStream output, string text)
    {
        output.Write(text);
        output.End((byte)'\n');
    }
}
