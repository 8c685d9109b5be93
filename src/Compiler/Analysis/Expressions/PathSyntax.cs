using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>The places in a file that a rule may check, by syntax alone: found in one walk for all rules.</summary>
internal sealed class PathSyntax
{
    // Lives as long as the semantic model; with the tree as its key, the nodes would live as long as the file is open.
    private static readonly ConditionalWeakTable<SemanticModel, PathSyntax> Known = new();

    private readonly List<SyntaxNode> _texts = [];
    private readonly List<ExpressionSyntax> _taken = [];
    private readonly List<SyntaxNode> _steps = [];
    private readonly List<ExpressionSyntax> _uses = [];
    private readonly TextConcatenations _runs = new();

    // The declaration that the walk is in, and the names whose values are followed.
    private SyntaxNode? _declaration;
    private HashSet<string>? _followed;

    private PathSyntax(SyntaxNode root, CancellationToken cancellationToken)
    {
        // Of all types, only array types contain expressions.
        foreach (SyntaxNode node in root.DescendantNodes(static n => n is not TypeSyntax or ArrayTypeSyntax))
            Sort(node, cancellationToken);
        if (_followed is not null)
            AddUses(root, _followed);
    }

    /// <summary>Gets literals, and the texts between the holes of interpolated strings.</summary>
    public IReadOnlyList<SyntaxNode> Texts => _texts;

    /// <summary>Gets the expressions that, by their names, the base class library may take as a path.</summary>
    public IReadOnlyList<ExpressionSyntax> Taken => _taken;

    /// <summary>Gets the possible steps up: <c>..</c> in a text, a parent, a directory's name.</summary>
    public IReadOnlyList<SyntaxNode> Steps => _steps;

    /// <summary>Gets the uses of names for a text that goes up, or for a place of the program.</summary>
    public IReadOnlyList<ExpressionSyntax> Uses => _uses;

    /// <summary>
    /// Returns the run of text around a literal or an interpolated string's text; null when its ends are in the middle of a
    /// segment. Several rules may call it at once.
    /// </summary>
    public TextConcatenation? RunAround(SyntaxNode text) => _runs.Around(text);

    /// <summary>Gets the number of pieces of texts that were combined so far.</summary>
    public int PieceCount => _runs.Count;

    public static PathSyntax Of(SemanticModel model, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(model, out PathSyntax? known))
            return known;
        var found = new PathSyntax(model.SyntaxTree.GetRoot(cancellationToken), cancellationToken);
        return Known.GetValue(model, _ => found);
    }

    /// <summary>Returns a text's characters at run time.</summary>
    public static string TextOf(SyntaxNode text) =>
        text is LiteralExpressionSyntax literal ? literal.Token.ValueText : ((InterpolatedStringTextSyntax)text).TextToken.ValueText;

    private void Sort(SyntaxNode node, CancellationToken cancellationToken)
    {
        switch (node.Kind())
        {
            case SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringText:
                _texts.Add(node);
                break;
            case SyntaxKind.Argument:
                AddTaken(((ArgumentSyntax)node).Expression);
                break;
            case SyntaxKind.SimpleAssignmentExpression:
                AddTaken(((AssignmentExpressionSyntax)node).Right);
                break;
            case SyntaxKind.VariableDeclarator or SyntaxKind.PropertyDeclaration:
                _declaration = node;
                break;
            case SyntaxKind.MethodDeclaration:
                _declaration = node;
                cancellationToken.ThrowIfCancellationRequested();
                break;
        }

        if (!ClimbingSteps.IsStep(node))
            return;
        _steps.Add(node);
        if (_declaration is not null
            && _declaration.Span.Contains(node.Span)
            && ClimbingSteps.IsWorthFollowing(node)
            && DeclaredName(_declaration) is { } name)
            (_followed ??= new(StringComparer.Ordinal)).Add(name);
    }

    // Returns the name that a declaration with one expression declares.
    private static string? DeclaredName(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer: not null } variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax { ExpressionBody: not null, ParameterList.Parameters.Count: 0 } method => method.Identifier.ValueText,
        _ => null,
    };

    private void AddUses(SyntaxNode root, HashSet<string> names)
    {
        foreach (SyntaxNode node in root.DescendantNodes(static n => n is not TypeSyntax or ArrayTypeSyntax))
        {
            if (node is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText))
                _uses.Add(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name);
        }
    }

    private void AddTaken(ExpressionSyntax value)
    {
        if (SystemPaths.MayBeTaken(value))
            _taken.Add(value);
    }
}
