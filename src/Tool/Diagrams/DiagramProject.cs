using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Holds a project of a diagram.</summary>
/// <param name="Node">What is known of it.</param>
/// <param name="Path">Its path in the diagram.</param>
/// <param name="References">The places of the projects that it uses, ascending.</param>
/// <param name="Groups">The names of its groups of files.</param>
/// <param name="Files">The places of the shared files that it reads, ascending.</param>
internal sealed record DiagramProject(
    ProjectNode Node, string Path, IReadOnlyList<int> References, IReadOnlyList<string> Groups, IReadOnlyList<int> Files)
{
    /// <summary>Gets the name of the project.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Node.FullPath);

    /// <summary>Gets what the project makes, as a word.</summary>
    public string Kind => Node switch
    {
        { Error: not null } => "unknown",
        _ when Node.Is(Graph.Protocol.ProjectFlag.Test) => "test",
        _ when Node.Is(Graph.Protocol.ProjectFlag.Executable) => "program",
        _ => "library",
    };
}
