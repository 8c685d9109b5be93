using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Finds the probable constant text of a name, by a lookup at the beginning of its type. The many
/// names that are no constants are not bound.
/// </summary>
internal static class ConstantNames
{
    /// <summary>
    /// Returns the text; null when the name is no constant text. The caller must confirm the result, since a
    /// variable declared in an expression may hide it.
    /// </summary>
    public static string? LikelyText(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax first = name;
        while (first is MemberAccessExpressionSyntax access)
            first = access.Expression;
        switch (first is IdentifierNameSyntax identifier ? LocalNames.Declaration(identifier) : null)
        {
            case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } when first == name:
                return Text(name, model, cancellationToken);
            case not null:
                return null;
        }

        int position = SumLevels.Around<BaseTypeDeclarationSyntax>(name) is
        {
            OpenBraceToken: { IsMissing: false, RawKind: (int)SyntaxKind.OpenBraceToken } brace
        } type
            && type.Span.Contains(name.Span)
            ? brace.SpanStart
            : name.SpanStart;
        return Member(name, position, model, cancellationToken) is IFieldSymbol { HasConstantValue: true, ConstantValue: string text }
            ? text
            : null;
    }

    /// <summary>
    /// Returns the constant text of a name in its place, or null. A name in parentheses or with a <c>!</c> is not a
    /// constant expression itself, but contains the name of one.
    /// </summary>
    public static string? Text(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol switch
        {
            IFieldSymbol { HasConstantValue: true, ConstantValue: string text } => text,
            ILocalSymbol { HasConstantValue: true, ConstantValue: string text } => text,
            _ => null,
        };

    private static ISymbol? Member(ExpressionSyntax name, int position, SemanticModel model, CancellationToken cancellationToken) =>
        name switch
        {
            IdentifierNameSyntax identifier => model.LookupSymbols(position, name: identifier.Identifier.ValueText).FirstOrDefault(),
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access
                when Container(access.Expression, position, model, cancellationToken) is { } container =>
                model.LookupSymbols(position, container, member.Identifier.ValueText).FirstOrDefault(),
            _ => null,
        };

    private static INamespaceOrTypeSymbol? Container(
        ExpressionSyntax name, int position, SemanticModel model, CancellationToken cancellationToken) =>
        name switch
        {
            IdentifierNameSyntax identifier =>
                Found(model.LookupNamespacesAndTypes(position, name: identifier.Identifier.ValueText).FirstOrDefault()),
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access =>
                Container(access.Expression, position, model, cancellationToken) is { } container
                    ? Found(model.LookupNamespacesAndTypes(position, container, member.Identifier.ValueText).FirstOrDefault())
                    : null,
            // For a class with type parameters, or after an alias: rare enough to bind.
            GenericNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax =>
                model.GetSymbolInfo(name, cancellationToken).Symbol as INamespaceOrTypeSymbol,
            _ => null,
        };

    private static INamespaceOrTypeSymbol? Found(ISymbol? symbol) =>
        symbol is IAliasSymbol alias ? alias.Target : symbol as INamespaceOrTypeSymbol;
}
