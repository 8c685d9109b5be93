using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Compiler.Diagnostics;

/// <summary>Converts the table of diagnostics to descriptors for the compiler.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor ClassNameTaken = Of(WorkspaceDiagnostics.ClassNameTaken);

    public static readonly DiagnosticDescriptor MembersCollide = Of(WorkspaceDiagnostics.MembersCollide);

    public static readonly DiagnosticDescriptor NameMeansGeneratedClass = Of(WorkspaceDiagnostics.NameMeansGeneratedClass);

    public static readonly DiagnosticDescriptor PathTypeUnusable = Of(WorkspaceDiagnostics.PathTypeUnusable);

    public static readonly DiagnosticDescriptor LiteralIsWorkspacePath = Of(WorkspaceDiagnostics.LiteralIsWorkspacePath);

    public static readonly DiagnosticDescriptor NearWorkspacePath = Of(WorkspaceDiagnostics.NearWorkspacePath);

    public static readonly DiagnosticDescriptor RelativePathToSystem = Of(WorkspaceDiagnostics.RelativePathToSystem);

    public static readonly DiagnosticDescriptor AbsolutePathInWorkspace = Of(WorkspaceDiagnostics.AbsolutePathInWorkspace);

    public static readonly DiagnosticDescriptor ClimbsToWorkspace = Of(WorkspaceDiagnostics.ClimbsToWorkspace);

    public static readonly DiagnosticDescriptor ManifestUnreadable = Of(WorkspaceDiagnostics.ManifestUnreadable);

    /// <summary>Returns the descriptor of a build's error in an editor; its argument is the whole message.</summary>
    public static DiagnosticDescriptor InEditor(WorkspaceDiagnostic row) =>
        new(
            row.Id,
            row.Title,
            "{0} Until then the editor has the members of the last good build.",
            "WorkspaceSdk",
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: row.HelpLink);

    /// <summary>Creates a diagnostic. Names and texts of files among its arguments cannot command a terminal or a build server.</summary>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?>? properties, params object[] arguments) =>
        Diagnostic.Create(descriptor, location, properties, [.. arguments.Select(static argument =>
            argument is string text ? VisibleText.Of(text) : argument)]);

    private static DiagnosticDescriptor Of(WorkspaceDiagnostic row) =>
        new(row.Id, row.Title, row.MessageFormat, "WorkspaceSdk", Severity(row.Level), isEnabledByDefault: true, helpLinkUri: row.HelpLink);

    private static DiagnosticSeverity Severity(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Error => DiagnosticSeverity.Error,
        DiagnosticLevel.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
