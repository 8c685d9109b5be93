namespace WorkspaceSdk;

/// <summary>Reports a path that must be inside the workspace and is not, or that is not a valid path.</summary>
public sealed class WorkspacePathException : ArgumentException, IWorkspaceError
{
    private WorkspacePathException(string path, string message)
        : base(message) => Path = path;

    /// <summary>Gets the code, <c>WSDK0004</c>.</summary>
    public string Code => "WSDK0004";

    /// <summary>Gets the path that the caller passed.</summary>
    public string Path { get; }

    /// <summary>Returns the type, the code, the message and the stack, as the runtime prints an exception that nobody catches.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => base.ToString().Insert(GetType().ToString().Length, ": " + Code);

    // The problem is a name by which the platform would open another entry, as a clause.
    internal static WorkspacePathException Outside(string path, string? root, string? nameProblem)
    {
        string place = root is null ? "" : $" '{root}'";
        return new(path, nameProblem is not null
            ? $"The path '{path}' leads to nothing in the workspace{place}: {nameProblem}. "
                + "Give the path of an entry by names that Windows opens."
            : $"The path '{path}' is not inside the workspace{place}. "
                + "Give a path relative to its root that does not climb out with '..', or an absolute path below it.");
    }

    internal static WorkspacePathException UnknownDirectory(string name, IEnumerable<string> known, string? meant) => new(
        name,
        $"There is no workspace directory named '{name}'; "
        + $"declared are {string.Join(", ", known)}.{(meant is null ? "" : $" Did you mean '{meant}'?")} Declare it in "
        + "Directory.Workspace.props, or use Join for a path.");
}
