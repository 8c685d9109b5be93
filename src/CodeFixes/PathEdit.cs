using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.CodeFixes;

/// <summary>Represents the code that an analyzer proposes at a place.</summary>
/// <param name="Span">The place.</param>
/// <param name="Code">The code, in which names begin with <c>global::</c>.</param>
/// <param name="Shown">The member for messages.</param>
internal sealed record PathEdit(TextSpan Span, string Code, string Shown)
{
    /// <summary>Gets the edit of a diagnostic; null when it has none.</summary>
    public static PathEdit? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(PathReplacement.Property, out string? code)
        && code is not null
        && diagnostic.Properties.TryGetValue(PathReplacement.Shown, out string? shown)
        && shown is not null
            ? new PathEdit(diagnostic.Location.SourceSpan, code, shown)
            : null;
}
