using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Writes a diagram as lines for people: each project, and below it what it uses.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class TextDiagram(ResultStream output) : IDiagramOutput
{
    /// <inheritdoc/>
    public void Write(ProjectDiagram diagram)
    {
        foreach (DiagramProject project in diagram.Projects)
        {
            output.WriteLine($"{project.Path} ({project.Kind})");
            foreach (int reference in project.References)
                output.WriteLine($"  project {diagram.Projects[reference].Path}");
            foreach (string group in project.Groups)
                output.WriteLine($"  group {group}");
            foreach (int file in project.Files)
                output.WriteLine($"  file {diagram.Files[file]}");
        }
    }
}
