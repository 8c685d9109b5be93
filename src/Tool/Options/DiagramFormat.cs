namespace WorkspaceSdk.Tool.Options;

/// <summary>Specifies how a graph is written.</summary>
internal enum DiagramFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>A diagram for Mermaid.</summary>
    Mermaid,

    /// <summary>A diagram for Graphviz.</summary>
    Dot,

    /// <summary>One object a line.</summary>
    Json,

    /// <summary>One page.</summary>
    Html,
}
