namespace WorkspaceSdk;

/// <summary>Represents a problem of a workspace.</summary>
/// <param name="Code">A code of the form <c>WSDKnnnn</c>, with a page under <c>docs/diagnostics/</c>.</param>
/// <param name="Path">The path with the problem, as the caller passed it.</param>
/// <param name="Message">The problem and its correction.</param>
public sealed record WorkspaceProblem(string Code, string Path, string Message)
{
    internal static WorkspaceProblem RootMissing(string root) =>
        new("WSDK0001", root, $"The workspace root '{root}' is not an existing directory any more.");

    internal static WorkspaceProblem Outside(string directory, string root, string? nameProblem) =>
        new("WSDK0004", directory, WorkspacePathException.Outside(directory, root, nameProblem).Message);

    internal static WorkspaceProblem DirectoryMissing(string directory, string root) =>
        new(
            "WSDK0009",
            directory,
            $"The directory '{directory}' of the workspace '{root}' does not exist. Create it, or correct the path.");
}
