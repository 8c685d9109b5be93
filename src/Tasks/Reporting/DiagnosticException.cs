using WorkspaceSdk.Manifest.Diagnostics;


namespace WorkspaceSdk.Tasks.Reporting;

/// <summary>A user's mistake after which a task cannot continue.</summary>
internal sealed class DiagnosticException(WorkspaceDiagnostic diagnostic, SourceLocation location, params object[] arguments)
    : Exception(diagnostic.Message(arguments))
{
    public WorkspaceDiagnostic Diagnostic { get; } = diagnostic;

    public SourceLocation Location { get; } = location;

    public object[] Arguments { get; } = arguments;
}
