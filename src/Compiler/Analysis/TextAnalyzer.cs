using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>A rule for texts in code: literals, and the texts between the holes of interpolated strings.</summary>
public abstract class TextAnalyzer : WorkspaceAnalyzer
{
    private protected TextAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    /// <summary>Determines whether a text is a candidate for the rule. It runs for every literal, so it allocates nothing.</summary>
    internal abstract bool IsCandidate(WorkspaceInCode workspace, SyntaxNode piece, string text);

    /// <summary>Analyzes a candidate.</summary>
    private protected abstract Diagnostic? Analyze(
        WorkspaceInCode workspace, TextConcatenation run, SyntaxNode piece, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>
    /// Determines whether the code around a text shows that it is no path of the workspace. Called only before a report.
    /// </summary>
    private protected virtual bool IsContradicted(TextConcatenation run, PathSurroundings surroundings) => false;

    /// <summary>Creates a diagnostic at a place in a run of text.</summary>
    private protected Diagnostic Found(
        TextConcatenation run, PathReplacement place, string? code, SemanticModel model, CancellationToken cancellationToken,
        params object[] arguments) =>
        Found(place, place.First == run.Expression.Top && !run.Expression.BecomesText(model, cancellationToken) ? null : code, arguments);

    internal sealed override void Look(
        SemanticModel model, PathSyntax syntax, WorkspaceInCode workspace, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        PathSurroundings? surroundings = null;
        foreach (SyntaxNode piece in syntax.Texts)
        {
            if (IsCandidate(workspace, piece, PathSyntax.TextOf(piece)) && syntax.RunAround(piece) is { } run
                && Analyze(workspace, run, piece, model, cancellationToken) is { } found
                && !IsContradicted(run, surroundings ??= new PathSurroundings(workspace, model, cancellationToken)))
            {
                report(found);
            }
        }
    }
}
