using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// Recognizes searches of which only the success counts: the program determines whether it runs inside a checkout. The code uses no
/// path that it finds, so no member can replace one.
/// </summary>
internal static class ClimbingProbe
{
    /// <summary>Determines whether nothing uses the directory of a loop, except its own conditions.</summary>
    public static bool Is(ClimbingLoop loop)
    {
        if (loop.Directory is not { } directory)
            return loop.Scope is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.ValueText: "bool" } };
        string name = directory.Identifier.ValueText;
        return LocalNames.Declaration(directory) is not null
            && loop.Scope.DescendantNodes().OfType<IfStatementSyntax>().Any(i => Acts(i, loop.Scope))
            && Uses(name, loop.Scope).All(use =>
                loop.Place.Span.Contains(use.Span) || loop.Next.Span.Contains(use.Span) || IsCondition(use, followsNames: true));
    }

    /// <summary>
    /// Determines whether a run of text is in such a condition: <c>File.Exists(directory + "/docs/a.md")</c>. In other projects than tests,
    /// so is one in a search that may find nothing.
    /// </summary>
    public static bool Contains(TextConcatenation run, bool isTest, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Name(run.Expression.Pieces[0].Node) is not { } directory
            || SumLevels.Around<StatementSyntax>(run.Expression.Top, static s =>
                s is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax) is not { } statement)
            return false;
        cancellationToken.ThrowIfCancellationRequested();
        var loops = new ClimbingLoops();
        return statement.DescendantNodes().Where(ClimbingSteps.IsStep).Select(loops.Around).OfType<ClimbingLoop>().FirstOrDefault(l =>
            l.Directory?.Identifier.ValueText == directory) is { } loop
            && model.GetTypeInfo(loop.Next, cancellationToken).Type is not null
            && (Is(loop) || (!isTest && ClimbingEnds.IsOptional(loop)));
    }

    // Instead of using the path, the program calls something, returns a constant, or sets a flag for later.
    private static bool Acts(IfStatementSyntax statement, SyntaxNode loop) =>
        statement.Condition is not BinaryExpressionSyntax { Right.RawKind: (int)SyntaxKind.NullLiteralExpression }
        && statement.Statement.DescendantNodesAndSelf().Any(node => node switch
        {
            ReturnStatementSyntax { Expression: { } result } =>
                result.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression,
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax } => true,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax flag, Right: LiteralExpressionSyntax } =>
                Condition(loop) is not { } condition || !UsesIn(flag.Identifier.ValueText, condition).Any(),
            _ => false,
        });

    private static ExpressionSyntax? Condition(SyntaxNode loop) => loop switch
    {
        WhileStatementSyntax statement => statement.Condition,
        DoStatementSyntax statement => statement.Condition,
        ForStatementSyntax statement => statement.Condition,
        _ => null,
    };

    // In the member around a place.
    private static IEnumerable<IdentifierNameSyntax> Uses(string name, SyntaxNode place) => UsesIn(
        name, SumLevels.Around<MemberDeclarationSyntax>(place, static m => m is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot());

    private static IEnumerable<IdentifierNameSyntax> UsesIn(string name, SyntaxNode scope) =>
        scope.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n =>
            n.Identifier.ValueText == name
            && !(n.Parent is AssignmentExpressionSyntax set && set.Left == n));

    // A condition, or the argument of Exists; also through a variable that is used for nothing else.
    private static bool IsCondition(SyntaxNode use, bool followsNames)
    {
        SyntaxNode node = use;
        for (; node.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InterpolationSyntax; node = node.Parent)
        {
            if (node.Parent is AnonymousFunctionExpressionSyntax)
                return false;
            if (node.Parent is InvocationExpressionSyntax call && PathExpression.LastName(call.Expression) == "Exists")
                return true;
        }

        return node.Parent switch
        {
            IfStatementSyntax conditional => conditional.Condition == node,
            WhileStatementSyntax loop => loop.Condition == node,
            DoStatementSyntax loop => loop.Condition == node,
            ForStatementSyntax loop => loop.Condition == node,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => followsNames
                && variable.Parent?.Parent is LocalDeclarationStatementSyntax
                && Uses(variable.Identifier.ValueText, variable).All(static u => IsCondition(u, followsNames: false)),
            _ => false,
        };
    }

    private static string? Name(SyntaxNode piece) => (piece is InterpolationSyntax hole ? hole.Expression : piece) switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FullName", Expression: IdentifierNameSyntax name } =>
            name.Identifier.ValueText,
        _ => null,
    };
}
