using WorkspaceSdk.Tool.Affected;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects as a filter of a solution, to be kept beside the solution.</summary>
/// <param name="json">Where it goes.</param>
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
        // As solutions write them.
        foreach (AffectedProject affected in projects)
            writer.WriteStringValue(
                Path.GetRelativePath(directory, affected.Project.FullPath).Replace(Path.DirectorySeparatorChar, '\\'));
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
