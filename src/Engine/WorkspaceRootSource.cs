namespace WorkspaceSdk;

/// <summary>
/// Specifies how the workspace root was found. Except <see cref="Unknown"/> and <see cref="Explicit"/>, the names are the
/// values of <c>$(WorkspaceRootSource)</c>.
/// </summary>
public enum WorkspaceRootSource
{
    /// <summary>The root is not known yet. A <see cref="WorkspaceTree"/> never has this value.</summary>
    Unknown = 0,

    /// <summary>The caller passed the root to <see cref="WorkspaceTree.At(string)"/>.</summary>
    Explicit,

    /// <summary>The property <c>WorkspaceRoot</c> of a build.</summary>
    Property,

    /// <summary>The environment variable <c>WORKSPACE_PATH</c>.</summary>
    Environment,

    /// <summary>The nearest directory upward that holds a file <c>Directory.Workspace.props</c>.</summary>
    Marker,

    /// <summary>The nearest directory upward that holds a file <c>.git</c> or a file <c>.git/HEAD</c>.</summary>
    Git,

    /// <summary>The nearest directory upward that holds a file <c>global.json</c>.</summary>
    GlobalJson,

    /// <summary>The starting directory itself, because no earlier step found a root.</summary>
    Project,
}
