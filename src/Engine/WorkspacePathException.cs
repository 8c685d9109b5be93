namespace WorkspaceSdk;

/// <summary>Reports a path that should be inside the workspace and is not, or cannot be a path at all.</summary>
public sealed class WorkspacePathException : ArgumentException, IWorkspaceError
{
    private WorkspacePathException(string path, string message)
        : base(message) => Path = path;

    /// <summary>Gets the code, <c>WSDK0004</c>.</summary>
    public string Code => "WSDK0004";

    /// <summary>Gets the path, as given.</summary>
    public string Path { get; }

    internal static WorkspacePathException Outside(string path, string? root = null) => new(
        path,
        $"The path '{path}' is not inside the workspace{(root is null ? "" : $" '{root}'")}. "
        + "Give a path relative to its root that does not climb out with '..', or an absolute path below it.");

    internal static WorkspacePathException UnknownDirectory(string name, IEnumerable<string> known, string? meant) => new(
        name,
        $"There is no workspace directory named '{name}'; "
        + $"declared are {string.Join(", ", known)}.{(meant is null ? "" : $" Did you mean '{meant}'?")} Declare it in "
        + "Directory.Workspace.props, or use Join for a path.");
}
