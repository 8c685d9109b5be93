using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WorkspaceSdk.Generators;

/// <summary>WSDK2103: a relative constant goes where the base class library would start it at the current directory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RelativePathAnalyzer : WorkspaceAnalyzer
{
    /// <summary>For the compiler.</summary>
    public RelativePathAnalyzer()
        : base(Descriptors.RelativePathToSystem)
    {
    }

    private protected override void Look(SemanticModelAnalysisContext context, PathSyntax syntax, WorkspaceInCode workspace)
    {
        foreach (ExpressionSyntax value in syntax.Taken)
        {
            if (Analyze(value, workspace, context.SemanticModel, context.CancellationToken) is { } found)
                context.ReportDiagnostic(found);
        }
    }

    private Diagnostic? Analyze(ExpressionSyntax value, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax constant = Beginning(value);
        if (constant is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || ConstantNames.LikelyText(constant, model, cancellation) is not { } path || workspace.Paths.Find(path, 0, path.Length)?.Full is not { } member
            || ConstantNames.Text(constant, model, cancellation) != path
            || !SystemPaths.IsTaken(value, model, cancellation, out string taker))
        {
            return null;
        }

        var place = new PathReplacement(constant, constant, constant, "", "");
        return Found(place, workspace.Code(member), constant.ToString(), taker, workspace.Shown(member));
    }

    /// <summary>What a text begins with: <c>a</c> of <c>a + "/b"</c>, <c>$"{a}/b"</c> and <c>Path.Combine(a, "b")</c>.</summary>
    private static ExpressionSyntax Beginning(ExpressionSyntax value)
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
                case InterpolatedStringExpressionSyntax interpolated when interpolated.Contents.FirstOrDefault() is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                    value = hole.Expression;
                    continue;
                case InvocationExpressionSyntax call when PathExpression.IsJoin(call) && call.ArgumentList.Arguments.FirstOrDefault() is { NameColon: null } first:
                    value = first.Expression;
                    continue;
                default:
                    return value;
            }
        }
    }
}
