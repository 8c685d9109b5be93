using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Recognizes loops that start or end in another tree than the workspace's own files.</summary>
/// <param name="loop">The loop.</param>
/// <param name="isTest">Whether it is in a test project, which works in its own workspace.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ClimbingEnds(ClimbingLoop loop, bool isTest, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> OutputNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", "artifacts", "build", "out", "output", "publish", "TestResults", "Debug", "Release",
    };

    private static readonly string[] RootWords = ["root", "repo", "repository", "solution", "workspace"];

    /// <summary>
    /// Determines whether the loop ends at a directory with the name of one for outputs, and nothing goes up from there.
    /// </summary>
    public bool IsAmongOutputs(NamedValues values) =>
        loop.Directory is { } directory
        && !loop.Scope.DescendantNodes().Any(IsLook)
        && loop.Scope.DescendantNodes().Any(n => IsCompared(n) && Text(n, values) is { } text && OutputNames.Contains(text))
        && !Member(loop.Scope).DescendantNodes().Any(n => IsStepFrom(directory.Identifier.ValueText, n));

    /// <summary>Determines whether a method of another type ends the loop: it may look for any directory.</summary>
    public bool IsDecidedElsewhere() =>
        !isTest
        && !loop.Scope.DescendantNodes().Any(static n => IsLook(n) || n.IsKind(SyntaxKind.StringLiteralExpression))
        && loop.Scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(c => IsInCondition(c) && IsOfAnotherType(c));

    /// <summary>Determines whether the loop starts at a directory that other types pass: it may be in any tree.</summary>
    public bool StartsAtCaller()
    {
        if (isTest
            || SumLevels.Around<SyntaxNode>(loop.Scope, static n =>
                n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
                is not BaseMethodDeclarationSyntax method
            || !method.Modifiers.Any(static m =>
                m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword))
            return false;
        return loop.Directory is null || LocalNames.Declaration(loop.Directory) switch
        {
            ParameterSyntax => true,
            VariableDeclaratorSyntax { Initializer.Value: { } value } =>
                value.DescendantNodesAndSelf().Any(static n =>
                    n is IdentifierNameSyntax name && LocalNames.Declaration(name) is ParameterSyntax),
            _ => false,
        };
    }

    /// <summary>
    /// Determines whether the method around the loop ends with a result for nothing: the program also works without a checkout.
    /// </summary>
    public static bool IsOptional(ClimbingLoop loop) =>
        loop.Scope is StatementSyntax
        && SumLevels.Around<SyntaxNode>(loop.Scope, static n =>
            n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                or AnonymousFunctionExpressionSyntax) is { } function
        && function.ChildNodes().OfType<BlockSyntax>().FirstOrDefault()?.Statements.LastOrDefault() is ReturnStatementSyntax
        {
            Expression: LiteralExpressionSyntax
            {
                RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression
            } or LiteralExpressionSyntax { Token.Value: "" }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }
        } last
        && !loop.Scope.Span.Contains(last.Span);

    /// <summary>Determines whether a node looks at files. Methods that compute with the text of a path do not.</summary>
    public static bool IsLook(SyntaxNode node) =>
        node is InvocationExpressionSyntax call
        && PathExpression.LastName(call.Expression) is { } name
        && (name == "Exists"
            || name.StartsWith("GetFiles", StringComparison.Ordinal)
            || name.StartsWith("GetDirectories", StringComparison.Ordinal)
            || name.StartsWith("GetFileSystem", StringComparison.Ordinal)
            || name.StartsWith("Enumerate", StringComparison.Ordinal));

    private static bool IsCompared(SyntaxNode node) => node.Parent switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression),
        ConstantPatternSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => PathExpression.LastName(call.Expression) == "Equals",
        _ => false,
    };

    private static string? Text(SyntaxNode node, NamedValues values) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax name when values.Of(name) is LiteralExpressionSyntax { Token.Value: string text } => text,
        _ => null,
    };

    private static SyntaxNode Member(SyntaxNode node) =>
        SumLevels.Around<MemberDeclarationSyntax>(node, static m => m is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    // A step beside that of the loop. A comparison with null takes none.
    private bool IsStepFrom(string directory, SyntaxNode node) =>
        !loop.Place.Span.Contains(node.Span)
        && !loop.Next.Span.Contains(node.Span)
        && node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call =>
                PathExpression.LastName(call.Expression) is "GetDirectoryName" or "GetParent" && IsName(arguments[0].Expression, directory),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parent" } access =>
                IsName(access.Expression, directory) && !IsCompared(access),
            ConditionalAccessExpressionSyntax { WhenNotNull: var next } conditional =>
                IsName(conditional.Expression, directory)
                && next.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } binding
                && binding.Name.Identifier.ValueText == "Parent"
                && !IsCompared(conditional),
            _ => false,
        };

    private static bool IsName(ExpressionSyntax expression, string name) =>
        ClimbSyntax.Unwrapped(expression) is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private bool IsInCondition(InvocationExpressionSyntax call)
    {
        if (loop.Directory is not { } directory
            || !call.ArgumentList.DescendantNodes().Any(n =>
                n is IdentifierNameSyntax name && name.Identifier.ValueText == directory.Identifier.ValueText))
            return false;
        SyntaxNode node = call;
        while (node.Parent is ExpressionSyntax and not AnonymousFunctionExpressionSyntax)
            node = node.Parent;
        return node.Parent switch
        {
            IfStatementSyntax conditional => conditional.Condition == node,
            WhileStatementSyntax conditional => conditional.Condition == node,
            DoStatementSyntax conditional => conditional.Condition == node,
            ForStatementSyntax conditional => conditional.Condition == node,
            _ => false,
        };
    }

    private bool IsOfAnotherType(InvocationExpressionSyntax call)
    {
        if (PathExpression.LastName(call.Expression) is { } name && NameWords.HaveAny(name, RootWords))
            return false;
        INamedTypeSymbol? type = model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType;
        return type is null
            || (!SymbolEqualityComparer.Default.Equals(type, model.GetEnclosingSymbol(call.SpanStart, cancellationToken)?.ContainingType)
                && !type.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal));
    }
}
