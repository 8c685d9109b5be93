using WorkspaceSdk.Tool.Affected;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects as the matrix of a workflow of GitHub, on one line.</summary>
/// <param name="json">The output.</param>
/// <param name="path">Formats paths.</param>
internal sealed class WorkflowMatrix(JsonLine json, AffectedPath path) : IAffectedOutput
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<AffectedProject> projects) => json.Write(writer =>
    {
        writer.WriteStartArray("include");
        foreach (AffectedProject affected in projects)
        {
            writer.WriteStartObject();
            writer.WriteString("name", Path.GetFileNameWithoutExtension(affected.Project.FullPath));
            writer.WriteString("project", path.Text(affected.Project.FullPath));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
