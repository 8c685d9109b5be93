namespace WorkspaceSdk;

/// <summary>Which step of the chain answered with the workspace root. The names are those of <c>$(WorkspaceRootSource)</c>.</summary>
public enum WorkspaceRootSource
{
    /// <summary>The root was given explicitly: the property <c>WorkspaceRoot</c> in a build.</summary>
    Property,

    /// <summary>The environment variable <c>WORKSPACE_PATH</c>.</summary>
    Environment,

    /// <summary>The nearest ancestor with a file <c>Directory.Workspace.props</c>.</summary>
    Marker,

    /// <summary>The nearest ancestor with a file <c>.git</c> or a file <c>.git/HEAD</c>.</summary>
    Git,

    /// <summary>The nearest ancestor with a file <c>global.json</c>.</summary>
    GlobalJson,

    /// <summary>No step before answered: the starting directory itself.</summary>
    Project,
}
