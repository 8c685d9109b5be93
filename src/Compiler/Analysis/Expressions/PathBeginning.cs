using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Finds the beginning of a text, by syntax alone.</summary>
internal static class PathBeginning
{
    /// <summary>Gets the first piece: <c>a</c> of <c>a + "/b"</c>, <c>$"{a}/b"</c> and <c>Path.Combine(a, "b")</c>.</summary>
    public static ExpressionSyntax Of(ExpressionSyntax value)
    {
        while (true)
        {
            switch (value)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    value = cast.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } trusted:
                    value = trusted.Operand;
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    value = sum.Left;
                    continue;
                case InterpolatedStringExpressionSyntax interpolated
                    when interpolated.Contents.FirstOrDefault() is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                    value = hole.Expression;
                    continue;
                case InvocationExpressionSyntax call
                    when PathExpression.IsJoin(call) && call.ArgumentList.Arguments.FirstOrDefault() is { NameColon: null } first:
                    value = first.Expression;
                    continue;
                default:
                    return value;
            }
        }
    }
}
