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
                Checked(Path.GetRelativePath(directory, affected.Project.FullPath)).Replace(Path.DirectorySeparatorChar, '\\'));
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Checks that MSBuild reads a path as the same file.</summary>
    /// <exception cref="InvalidDataException">MSBuild reads its backslash as a separator.</exception>
    public static string Checked(string path) =>
        Path.DirectorySeparatorChar != '\\' && path.Contains('\\', StringComparison.Ordinal) ? throw Unwritable(path) : path;

    /// <summary>Returns the error of a path that no file of MSBuild can hold.</summary>
    public static InvalidDataException Unwritable(string path) => new(
        $"The project '{path}' cannot be written in this format: its path holds a character that MSBuild reads as another one. "
        + "Rename it, or leave it out with --exclude.");
}
