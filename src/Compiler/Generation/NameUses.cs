using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// Finds the places where a name would have another meaning after a new symbol is added. The compilation does not contain that symbol.
/// </summary>
internal static class NameUses
{
    /// <summary>Returns the places.</summary>
    /// <param name="compilation">The compilation, without the new symbol.</param>
    /// <param name="settings">The settings of the class.</param>
    /// <param name="name">The symbol's simple name.</param>
    /// <param name="scope">The symbol's namespace.</param>
    /// <param name="hasAlias">Whether there will be a global alias of the name too.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static IReadOnlyList<NameUse> Find(
        Compilation compilation, ManifestSettings settings, string name, string scope, bool hasAlias, CancellationToken cancellationToken)
    {
        // Usually no other declaration has the name, and this is all the work.
        if (!ReferencedNames.Of(compilation).HasType(compilation, name)
            && !compilation.ContainsSymbolsWithName(name, SymbolFilter.Type | SymbolFilter.Namespace, cancellationToken)
            && !compilation.SyntaxTrees.Any(tree => TreeNames.Of(tree, cancellationToken).HasAlias(name)))
        {
            return [];
        }

        var found = new List<NameUse>();
        Compilation before = OwnSource.Without(compilation, settings);
        foreach (SyntaxTree tree in before.SyntaxTrees)
        {
            int[] positions = TreeNames.Of(tree, cancellationToken).Uses(name, tree, cancellationToken);
            if (positions.Length == 0)
                continue;
            SemanticModel model = before.GetSemanticModel(tree);
            SyntaxNode root = tree.GetRoot(cancellationToken);
            foreach (int position in positions)
            {
                if (root.FindToken(position).Parent is IdentifierNameSyntax use
                    && Before(use, model) is { } symbol
                    && IsHidden(use, symbol, model, scope, hasAlias, cancellationToken))
                    found.Add(new NameUse(name, symbol.ToDisplayString(), SourcePlace.Of(use)));
            }
        }

        return found;
    }

    // Null where the name meant no type or namespace, and where the code had an error: then it was written
    // for the new symbol, or nothing is lost.
    private static INamespaceOrTypeSymbol? Before(IdentifierNameSyntax use, SemanticModel model)
    {
        string name = use.Identifier.ValueText;
        IReadOnlyList<ISymbol> all = SyntaxFacts.IsInTypeOnlyContext(use)
            ? model.LookupNamespacesAndTypes(use.SpanStart, name: name)
            : model.LookupSymbols(use.SpanStart, name: name);
        ISymbol[] symbols = [.. all.Where(static s => s is not INamedTypeSymbol { Arity: > 0 })];
        if (symbols.Length != 1
            || (symbols[0] is IAliasSymbol alias ? alias.Target : symbols[0]) is not INamespaceOrTypeSymbol symbol
            || symbol is ITypeParameterSymbol)
            return null;
        return MemberOf(use) is not { } member || Members(symbol, member).Any(static m => m.IsStatic || m is INamespaceOrTypeSymbol)
            ? symbol
            : null;
    }

    private static string? MemberOf(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol symbol, string name)
    {
        for (INamespaceOrTypeSymbol? current = symbol; current is not null; current = (current as ITypeSymbol)?.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
                yield return member;
        }
    }

    // The compiler's lookup from the inside out: the first result counts. In each namespace members come
    // first, then aliases, then imports by 'using'.
    private static bool IsHidden(
        SyntaxNode use, INamespaceOrTypeSymbol before, SemanticModel model, string scope, bool hasAlias,
        CancellationToken cancellationToken)
    {
        if (before.ContainingType is { } type
            && use.Ancestors()
                .OfType<BaseTypeDeclarationSyntax>()
                .Any(t => IsOrInherits(model.GetDeclaredSymbol(t, cancellationToken), type)))
            return false;

        string home = before.ContainingType is null ? Namespaces.FullName(before.ContainingNamespace) : "?";
        // The project's own part of the class.
        if (home == scope)
            return false;
        foreach (BaseNamespaceDeclarationSyntax block in use.Ancestors().OfType<BaseNamespaceDeclarationSyntax>())
        {
            string name = Namespaces.FullName(model.GetDeclaredSymbol(block, cancellationToken) as INamespaceSymbol);
            string outer = block.Parent is BaseNamespaceDeclarationSyntax parent
                ? Namespaces.FullName(model.GetDeclaredSymbol(parent, cancellationToken) as INamespaceSymbol)
                : "";
            for (string current = name; current != outer; current = Around(current))
            {
                if (current == scope || current == home)
                    return current == scope;
                if (current == name && block.Usings.Any(u => Brings(u, use, before, model, cancellationToken)))
                    return false;
            }
        }

        return scope.Length == 0 || (home.Length > 0 && hasAlias);
    }

    private static string Around(string name) => name.LastIndexOf('.') is var dot and > 0 ? name.Substring(0, dot) : "";

    private static bool IsOrInherits(INamedTypeSymbol? type, INamedTypeSymbol other)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool Brings(
        UsingDirectiveSyntax directive,
        SyntaxNode use,
        INamespaceOrTypeSymbol symbol,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (directive.Alias is { } alias)
            return alias.Name.Identifier.ValueText == ((IdentifierNameSyntax)use).Identifier.ValueText;
        return directive.Name is { } target && model.GetSymbolInfo(target, cancellationToken).Symbol switch
        {
            INamespaceSymbol found =>
                symbol.ContainingType is null && Namespaces.FullName(found) == Namespaces.FullName(symbol.ContainingNamespace),
            INamedTypeSymbol found => SymbolEqualityComparer.Default.Equals(found, symbol.ContainingType),
            _ => false,
        };
    }
}

/// <summary>A place where a name would have another meaning after the class is added.</summary>
/// <param name="Name">The name.</param>
/// <param name="Before">Its earlier meaning: the full name of a type or a namespace.</param>
/// <param name="Place">Its place in the source.</param>
internal sealed record NameUse(string Name, string Before, SourcePlace Place);
