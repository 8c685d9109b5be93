using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// Holds the names that a file imports by <c>using</c>, and the places where it uses a name. Read once for each file: an edit
/// elsewhere does not change the file's tree.
/// </summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Known = new();

    private readonly (string Namespace, string Name)[] _aliases;
    private readonly ConcurrentDictionary<string, int[]> _uses = new(StringComparer.Ordinal);

    private TreeNames(CompilationUnitSyntax? root)
    {
        var aliases = new List<(string, string)>();
        if (root is not null)
            Collect(root.Externs, root.Usings, root.Members, "", aliases);
        _aliases = [.. aliases];
    }

    /// <summary>Returns the names of a file.</summary>
    public static TreeNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out TreeNames? names))
            names = Known.GetValue(tree, t => new TreeNames(t.GetRoot(cancellationToken) as CompilationUnitSyntax));
        return names;
    }

    /// <summary>
    /// Determines whether the file has an alias of a name, directly in a namespace; the empty namespace is the file itself.
    /// </summary>
    public bool HasAlias(string name, string @namespace)
    {
        foreach ((string Namespace, string Name) alias in _aliases)
        {
            if (alias.Name == name && alias.Namespace == @namespace)
                return true;
        }

        return false;
    }

    /// <summary>Determines whether the file has an alias of a name anywhere.</summary>
    public bool HasAlias(string name) => _aliases.Any(alias => alias.Name == name);

    /// <summary>Returns the positions at which the file uses a name without a qualifier.</summary>
    public int[] Uses(string name, SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_uses.TryGetValue(name, out int[]? uses))
            uses = _uses.GetOrAdd(
                name, tree.GetText(cancellationToken).ToString().Contains(name) ? [.. Find(name, tree.GetRoot(cancellationToken))] : []);
        return uses;
    }

    private static IEnumerable<int> Find(string name, SyntaxNode root) =>
        root.DescendantNodes(static node => node is not UsingDirectiveSyntax)
            .OfType<IdentifierNameSyntax>()
            .Where(node => node.Identifier.ValueText == name && IsLookedUp(node))
            .Select(static node => node.SpanStart);

    // Some names are looked up in another way, or not at all: names after a dot, names of arguments, of properties to set and of
    // attributes, and names in nameof.
    private static bool IsLookedUp(IdentifierNameSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == node,
        QualifiedNameSyntax qualified => qualified.Left == node,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax
            or AttributeSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != node,
        ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
        } => false,
        _ => true,
    };

    private static void Collect(
        SyntaxList<ExternAliasDirectiveSyntax> externs,
        SyntaxList<UsingDirectiveSyntax> usings,
        SyntaxList<MemberDeclarationSyntax> members,
        string @namespace,
        List<(string, string)> aliases)
    {
        foreach (ExternAliasDirectiveSyntax external in externs)
            aliases.Add((@namespace, external.Identifier.ValueText));
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is { } alias)
                aliases.Add((@namespace, alias.Name.Identifier.ValueText));
        }

        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax inner)
                Collect(
                    inner.Externs,
                    inner.Usings,
                    inner.Members,
                    (@namespace.Length == 0 ? "" : @namespace + ".") + NameOf(inner.Name),
                    aliases);
        }
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };
}
