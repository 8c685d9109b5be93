using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Recognizes steps up by syntax, and the places they start from. It runs for every node, so it allocates nothing.</summary>
internal static class ClimbingSteps
{
    /// <summary>Determines whether a node looks like a step to the directory above, or like a place of the program.</summary>
    public static bool IsStep(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringText => IsTextStep(node),
        SyntaxKind.SimpleMemberAccessExpression =>
            ((MemberAccessExpressionSyntax)node).Name.Identifier.ValueText is "Parent" or "GetParent" or "GetDirectoryName"
            || IsStart(node),
        SyntaxKind.MemberBindingExpression => ((MemberBindingExpressionSyntax)node).Name.Identifier.ValueText == "Parent",
        _ => false,
    };

    /// <summary>
    /// Determines whether to follow a variable that is set to a step: to a text that goes up, or to a place of the program.
    /// </summary>
    public static bool IsWorthFollowing(SyntaxNode step) => step is MemberAccessExpressionSyntax ? IsStart(step) : IsTextStep(step);

    private static bool IsStart(SyntaxNode node) => ClimbStarts.MayBe((MemberAccessExpressionSyntax)node);

    private static bool IsTextStep(SyntaxNode node)
    {
        if (node is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
            return false;
        string text = PathSyntax.TextOf(node);
        for (int i = text.IndexOf("..", StringComparison.Ordinal); i >= 0; i = text.IndexOf("..", i + 2, StringComparison.Ordinal))
        {
            if ((i == 0 || text[i - 1] is '/' or '\\') && (i + 2 == text.Length || text[i + 2] is '/' or '\\'))
                return true;
        }

        return false;
    }
}
