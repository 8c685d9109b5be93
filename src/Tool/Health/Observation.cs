using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Something about a workspace that is wrong or will surprise.</summary>
/// <param name="IsError">Whether a build would fail; otherwise it only may surprise.</param>
/// <param name="Code">The code of its page under <c>docs/diagnostics/</c>; null when it has none.</param>
/// <param name="Path">What it is about, relative to the workspace's root; empty for the workspace itself.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record Observation(bool IsError, string? Code, string Path, string Message)
{
    /// <summary>The line of a declaration, from 1; 0 when there is none.</summary>
    public int Line { get; init; }

    /// <summary>A problem in the words of the build.</summary>
    public static Observation Of(DeclarationFault problem, WorkspaceTree workspace)
    {
        WorkspaceDiagnostic diagnostic = WorkspaceDiagnostics.Of(problem.Code);
        string file = problem.Location.File;
        return new(
            diagnostic.Level == DiagnosticLevel.Error,
            problem.Code,
            workspace.Contains(file) ? workspace.GetRelativePath(file) : file,
            diagnostic.Message(problem.Arguments))
        {
            Line = problem.Location.Line
        };
    }
}
