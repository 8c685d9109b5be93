using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WorkspaceSdk.Generators;

/// <summary>A rule about texts in code: literals, and what is between the holes of interpolated strings.</summary>
public abstract class TextAnalyzer : WorkspaceAnalyzer
{
    private protected TextAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    /// <summary>Whether a text is worth a second look. Asked of every literal there is, so it allocates nothing.</summary>
    private protected abstract bool IsCandidate(WorkspaceInCode workspace, SyntaxNode piece, string text);

    /// <summary>The second look.</summary>
    private protected abstract Diagnostic? Analyze(WorkspaceInCode workspace, SyntaxNode piece, SemanticModel model, CancellationToken cancellation);

    private protected sealed override void Start(CompilationStartAnalysisContext start, WorkspaceInCode workspace) =>
        start.RegisterSyntaxNodeAction(context => Look(context, workspace), SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringText);

    private void Look(SyntaxNodeAnalysisContext context, WorkspaceInCode workspace)
    {
        string text = context.Node is LiteralExpressionSyntax literal ? literal.Token.ValueText : ((InterpolatedStringTextSyntax)context.Node).TextToken.ValueText;
        if (IsCandidate(workspace, context.Node, text) && Analyze(workspace, context.Node, context.SemanticModel, context.CancellationToken) is { } found)
            context.ReportDiagnostic(found);
    }
}
