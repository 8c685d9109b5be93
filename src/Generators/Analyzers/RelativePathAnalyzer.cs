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

    private protected override void Start(CompilationStartAnalysisContext start, WorkspaceInCode workspace) =>
        start.RegisterSyntaxNodeAction(context => Look(context, workspace), SyntaxKind.Argument, SyntaxKind.SimpleAssignmentExpression);

    private void Look(SyntaxNodeAnalysisContext context, WorkspaceInCode workspace)
    {
        ExpressionSyntax value = context.Node is ArgumentSyntax argument ? argument.Expression : ((AssignmentExpressionSyntax)context.Node).Right;
        if (!SystemPaths.MayBeTaken(value))
            return;
        ExpressionSyntax constant = Beginning(value);
        if (constant is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return;

        SemanticModel model = context.SemanticModel;
        if (model.GetConstantValue(constant, context.CancellationToken) is not { Value: string path } || workspace.Paths.Find(path, 0, path.Length)?.Full is not { } member
            || !SystemPaths.IsTaken(value, model, context.CancellationToken, out string taker))
        {
            return;
        }

        var place = new PathReplacement(constant, constant, constant, "", "");
        context.ReportDiagnostic(Found(place, workspace.Code(member), constant.ToString(), taker, workspace.Shown(member)));
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
