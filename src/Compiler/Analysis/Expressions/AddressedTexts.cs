using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Finds the names in a file that follow an address of the web, as in <c>$"https://example.org/edit/{file}"</c>: their values are parts of
/// addresses.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class AddressedTexts(SyntaxTree tree, CancellationToken cancellationToken)
{
    private HashSet<string>? _names;

    /// <summary>Determines whether a text becomes the value of such a name.</summary>
    public bool Follow(ExpressionSyntax text) => text.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.Right == text => PathExpression.LastName(assignment.Left),
        _ => null,
    } is { } name && (_names ??= Names()).Contains(name);

    private HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            SyntaxNode? whole = node switch
            {
                InterpolatedStringTextSyntax text when IsAddress(text.TextToken.ValueText) => text.Parent,
                LiteralExpressionSyntax { Token.Value: string text, Parent: BinaryExpressionSyntax sum } when IsAddress(text) => sum,
                _ => null,
            };
            if (whole is null)
                continue;
            foreach (IdentifierNameSyntax name in whole.DescendantNodes().OfType<IdentifierNameSyntax>())
                names.Add(name.Identifier.ValueText);
        }

        return names;
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
