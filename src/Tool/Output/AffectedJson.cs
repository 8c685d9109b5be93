using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects as one JSON object a line.</summary>
/// <param name="json">The output.</param>
/// <param name="path">Formats paths.</param>
internal sealed class AffectedJson(JsonLine json, AffectedPath path) : IAffectedOutput
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<AffectedProject> projects)
    {
        foreach (AffectedProject affected in projects)
        {
            json.Write(writer =>
            {
                ProjectNode project = affected.Project;
                writer.WriteString("path", path.Text(project.FullPath));
                // A project that could not be evaluated may be anything.
                foreach (string flag in new[] { ProjectFlag.Executable, ProjectFlag.Test, ProjectFlag.Packable })
                {
                    if (project.Error is null)
                        writer.WriteBoolean(flag, project.Is(flag));
                    else
                        writer.WriteNull(flag);
                }

                writer.WriteString("change", path.Text(affected.Change.Name));
                writer.WriteString("reason", affected.Reason);
                writer.WriteStartArray("way");
                foreach (ProjectNode step in affected.Way)
                    writer.WriteStringValue(path.Text(step.FullPath));
                writer.WriteEndArray();
            });
        }
    }
}
