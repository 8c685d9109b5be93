namespace WorkspaceSdk;

/// <summary>Something about a workspace that is not as it has to be.</summary>
/// <param name="Code">A code of the form <c>WSDKnnnn</c>, with a page under <c>docs/diagnostics/</c>.</param>
/// <param name="Path">What it is about, as it was given.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record WorkspaceProblem(string Code, string Path, string Message)
{
    internal static IReadOnlyList<WorkspaceProblem> Of(Workspace workspace, IReadOnlyList<string> requiredDirectories)
    {
        var problems = new List<WorkspaceProblem>();
        if (!System.IO.Directory.Exists(workspace.Root))
            problems.Add(new WorkspaceProblem("WSDK0001", workspace.Root, $"The workspace root '{workspace.Root}' is not an existing directory any more."));
        foreach (string directory in requiredDirectories)
        {
            if (!workspace.Contains(directory))
                problems.Add(new WorkspaceProblem("WSDK0004", directory, WorkspacePathException.Outside(directory, workspace.Root).Message));
            else if (!System.IO.Directory.Exists(workspace.Join(directory)))
                problems.Add(new WorkspaceProblem("WSDK0009", directory, $"The directory '{directory}' of the workspace '{workspace.Root}' does not exist. Create it, or correct the path."));
        }

        return problems;
    }
}
