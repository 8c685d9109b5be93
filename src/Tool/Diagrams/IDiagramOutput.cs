namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Writes a diagram.</summary>
internal interface IDiagramOutput
{
    /// <summary>Writes it.</summary>
    public void Write(ProjectDiagram diagram);
}
