using WorkspaceSdk.Tool.Affected;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects as a filter of a solution, to be saved beside the solution.</summary>
/// <param name="json">The output.</param>
/// <param name="solution">The solution, absolute.</param>
internal sealed class SolutionFilter(JsonLine json, string solution) : IAffectedOutput
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<AffectedProject> projects) => json.Write(writer =>
    {
        string directory = Path.GetDirectoryName(solution)!;
        writer.WriteStartObject("solution");
        writer.WriteString("path", Path.GetFileName(solution));
        writer.WriteStartArray("projects");
        // Solutions write paths in this form.
        foreach (AffectedProject affected in projects)
            writer.WriteStringValue(
                Path.GetRelativePath(directory, affected.Project.FullPath).Replace(Path.DirectorySeparatorChar, '\\'));
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
