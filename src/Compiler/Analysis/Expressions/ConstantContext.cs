using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Recognizes the places where C# requires a constant.</summary>
internal static class ConstantContext
{
    /// <summary>
    /// Determines whether an expression must be a constant: in an attribute, a <c>const</c>, a <c>case</c>, a pattern or a parameter's
    /// default.
    /// </summary>
    public static bool IsRequired(ExpressionSyntax expression)
    {
        for (SyntaxNode? node = SumLevels.Above(expression); node is not null; node = SumLevels.Above(node))
        {
            switch (node)
            {
                case AttributeArgumentSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax { IsConst: true } or GotoStatementSyntax:
                    return true;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }
}
