using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.CodeFixes;

/// <summary>
/// Makes code fit its place: in parentheses where precedence requires them, and as arguments instead of a call within a call.
/// </summary>
internal static class FittingCode
{
    // The number of texts that Path.Join takes on every framework that has it.
    private const int MostJoined = 3;

    /// <summary>Returns the code of an edit for its place.</summary>
    public static string Of(PathEdit edit, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = Greatest(model, edit.Span, cancellationToken);
        if (ArgumentList(node) is { Parent: InvocationExpressionSyntax outer } list && PathExpression.IsJoin(outer)
            && SyntaxFactory.ParseExpression(edit.Code) is InvocationExpressionSyntax { ContainsDiagnostics: false } inner
            && IsCombine(inner) && inner.Span.Length == edit.Code.Length
            && (IsCombine(outer)
                || inner.ArgumentList.Arguments.Count + list.Arguments.Count(a => !edit.Span.Contains(a.Span)) <= MostJoined)
            && SystemNames.IsIn(model.GetSymbolInfo(outer, cancellationToken).Symbol?.ContainingType, "System.IO", "Path"))
        {
            return inner.ArgumentList.Arguments.ToString();
        }

        // '(Name)!' is a cast of what follows.
        if (node is ExpressionSyntax { Parent: ParenthesizedExpressionSyntax { Parent: PostfixUnaryExpressionSyntax } }
            && node.Span == edit.Span)
            return "(" + edit.Code + ")";
        return node is ExpressionSyntax expression
            && node.Span == edit.Span
            && IsBoundCloser(expression)
            && SyntaxFactory.ParseExpression(edit.Code) is BinaryExpressionSyntax
            ? "(" + edit.Code + ")"
            : edit.Code;
    }

    /// <summary>Determines whether an edit is part of an interpolated string, where a colon begins a format.</summary>
    public static bool IsInInterpolation(PathEdit edit, SemanticModel model, CancellationToken cancellationToken) =>
        Greatest(model, edit.Span, cancellationToken).AncestorsAndSelf()
            .TakeWhile(static a => a is not StatementSyntax)
            .Any(static a => a is InterpolatedStringContentSyntax or InterpolatedStringExpressionSyntax { Parent: InterpolationSyntax });

    private static bool IsCombine(InvocationExpressionSyntax call) =>
        PathExpression.IsJoin(call) && PathExpression.LastName(call.Expression) == "Combine";

    private static ArgumentListSyntax? ArgumentList(SyntaxNode node) => node switch
    {
        ArgumentListSyntax list => list,
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax list } => list,
        _ => null,
    };

    // The node at the place; for a place with several neighbouring nodes, the node that contains them.
    private static SyntaxNode Greatest(SemanticModel model, TextSpan span, CancellationToken cancellationToken)
    {
        SyntaxNode node = model.SyntaxTree.GetRoot(cancellationToken).FindToken(span.Start).Parent!;
        while (node.Parent is { } parent && !node.Span.Contains(span))
            node = parent;
        while (node.Parent is { } parent && parent.Span == span)
            node = parent;
        return node;
    }

    private static bool IsBoundCloser(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax or AttributeArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or StatementSyntax
            or ParenthesizedExpressionSyntax or InterpolationSyntax or InitializerExpressionSyntax => false,
        AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or ExpressionElementSyntax => false,
        // The code begins with a text, so the order of the '+' does not matter.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => false,
        _ => true,
    };
}
