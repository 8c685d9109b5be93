using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Generators;

/// <summary>Steps up as they look in code. Asked of every node there is, so it allocates nothing.</summary>
internal static class ClimbingSteps
{
    /// <summary>Whether a node looks like a step to the directory above.</summary>
    public static bool IsStep(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringText => HasUp(PathSyntax.TextOf(node)),
        SyntaxKind.SimpleMemberAccessExpression => ((MemberAccessExpressionSyntax)node).Name.Identifier.ValueText is "Parent" or "GetParent" or "GetDirectoryName",
        SyntaxKind.MemberBindingExpression => ((MemberBindingExpressionSyntax)node).Name.Identifier.ValueText == "Parent",
        _ => false,
    };

    private static bool HasUp(string text)
    {
        for (int i = text.IndexOf("..", StringComparison.Ordinal); i >= 0; i = text.IndexOf("..", i + 2, StringComparison.Ordinal))
        {
            if ((i == 0 || text[i - 1] is '/' or '\\') && (i + 2 == text.Length || text[i + 2] is '/' or '\\'))
                return true;
        }

        return false;
    }
}
