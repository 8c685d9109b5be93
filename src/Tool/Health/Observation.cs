using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Represents a problem of a workspace, or a fact that will surprise.</summary>
/// <param name="IsError">Whether a build would fail; otherwise it only may surprise.</param>
/// <param name="Code">The code of its page under <c>docs/diagnostics/</c>; null when it has none.</param>
/// <param name="Path">The path, relative to the workspace's root; empty for the workspace itself.</param>
/// <param name="Message">The problem, and the advice.</param>
internal sealed record Observation(bool IsError, string? Code, string Path, string Message)
{
    /// <summary>Gets the line of a declaration, from 1; 0 when there is none.</summary>
    public int Line { get; init; }

    /// <summary>Creates an observation with the message of the build.</summary>
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
