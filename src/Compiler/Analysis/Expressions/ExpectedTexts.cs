using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Texts that a test expects: the author repeats them on purpose, so that they are independent of the code. The same text elsewhere in
/// the test is the input of the code.
/// </summary>
/// <param name="isTest">Whether the file is in a test project.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ExpectedTexts(bool isTest, SemanticModel model, CancellationToken cancellationToken)
{
    private const string Expected = "expected";

    // For calls that the compiler does not know, for example while packages are not restored.
    private static readonly string[] AssertionWords = ["assert", "should", "expect", "verify"];

    private readonly Dictionary<SyntaxNode, HashSet<string>> _known = [];

    /// <summary>Determines whether a test expects a text, or passes it to the code that must return it.</summary>
    public bool Contain(ExpressionSyntax text)
    {
        if (text is not LiteralExpressionSyntax literal)
            return IsExpected(text);
        return SumLevels.Around<BaseMethodDeclarationSyntax>(text) is { } method
            ? In(method).Contains(literal.Token.ValueText)
            : IsExpected(text);
    }

    private HashSet<string> In(SyntaxNode method)
    {
        if (!_known.TryGetValue(method, out HashSet<string>? texts))
        {
            _known[method] = texts = new HashSet<string>(StringComparer.Ordinal);
            foreach (LiteralExpressionSyntax literal in method.DescendantNodes().OfType<LiteralExpressionSyntax>())
            {
                if (literal.IsKind(SyntaxKind.StringLiteralExpression) && IsExpected(literal))
                    texts.Add(literal.Token.ValueText);
            }
        }

        return texts;
    }

    private bool IsExpected(ExpressionSyntax text)
    {
        if (isTest && IsCompared(text))
            return true;
        switch ((isTest ? Whole(text) : text).Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                return NameWords.HaveAny(variable.Identifier.ValueText, [Expected]);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when text.Parent is ArgumentSyntax:
                return model.GetSymbolInfo(call, cancellationToken).Symbol is null
                    ? IsAssertion(call)
                    : SystemPaths.Parameter(text, model, cancellationToken) is { } parameter
                        && NameWords.HaveAny(parameter.Name, [Expected]);
            default:
                return false;
        }
    }

    // files.First(f => f.Name == "docs/a.md"): the value is the code's, and the test knows what it is.
    private static bool IsCompared(ExpressionSyntax text) => text.Parent switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression),
        ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => PathExpression.LastName(call.Expression) == "Equals",
        _ => false,
    };

    // Returns the object or the list that is created from a text: new[] { new Entry("docs/a.md") }.
    private static ExpressionSyntax Whole(ExpressionSyntax text)
    {
        ExpressionSyntax whole = text;
        for (SyntaxNode? node = text.Parent;
            node is ArgumentSyntax or ArgumentListSyntax or BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax
                or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax
                or ExpressionElementSyntax;
            node = node.Parent)
        {
            if (node is ExpressionSyntax creation)
                whole = creation;
        }

        return whole;
    }

    private static bool IsAssertion(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? part = call; part is not null;)
        {
            if (PathExpression.LastName(part) is { } name && NameWords.HaveAny(name, AssertionWords))
                return true;
            part = part switch
            {
                InvocationExpressionSyntax invocation => invocation.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                _ => null,
            };
        }

        return false;
    }
}
