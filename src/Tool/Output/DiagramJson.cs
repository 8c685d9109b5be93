using System.Text.Json;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Diagrams;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes the projects of a diagram as one JSON object a line.</summary>
/// <param name="json">Where they go.</param>
internal sealed class DiagramJson(JsonLine json) : IDiagramOutput
{
    /// <inheritdoc/>
    public void Write(ProjectDiagram diagram)
    {
        foreach (DiagramProject project in diagram.Projects)
        {
            json.Write(writer =>
            {
                writer.WriteString("path", project.Path);
                foreach (string flag in new[] { ProjectFlag.Executable, ProjectFlag.Test, ProjectFlag.Packable })
                {
                    if (project.Node.Error is null)
                        writer.WriteBoolean(flag, project.Node.Is(flag));
                    else
                        writer.WriteNull(flag);
                }

                WriteList(writer, "references", project.References.Select(reference => diagram.Projects[reference].Path));
                WriteList(writer, "groups", project.Groups);
                WriteList(writer, "sharedFiles", project.Files.Select(file => diagram.Files[file]));
            });
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
