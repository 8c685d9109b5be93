using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Says on standard error what about a graph is not as it could be.</summary>
/// <param name="console">Where messages go.</param>
/// <param name="path">How paths are shown.</param>
internal sealed class GraphReport(ToolConsole console, AffectedPath path)
{
    /// <summary>Reports that the cache is refused, if it is.</summary>
    public void Refusal(GraphLoader loader)
    {
        if (loader.File.Refusal is { } refusal)
            console.Say($"{refusal} ({WorkspaceDiagnostics.GraphRefused.Id})");
    }

    /// <summary>Reports the projects that cannot be evaluated.</summary>
    public void Errors(ProjectGraph graph)
    {
        foreach (ProjectNode project in graph.Projects)
        {
            if (project.Error is { } error)
                Say(WorkspaceDiagnostics.ProjectNotEvaluated, path.Text(project.FullPath), error.TrimEnd('.'));
        }
    }

    /// <summary>Returns the subject and verb of a sentence about some projects: the only one, or their number and the first.</summary>
    public string Subject(int count, ProjectNode first) => count == 1
        ? $"'{path.Text(first.FullPath)}' is"
        : $"{count} projects, for example '{path.Text(first.FullPath)}', are";

    /// <summary>Says a message of the table, with its code.</summary>
    public void Say(WorkspaceDiagnostic diagnostic, params object[] arguments) =>
        console.Say($"{diagnostic.Message(arguments)} ({diagnostic.Id})");
}
