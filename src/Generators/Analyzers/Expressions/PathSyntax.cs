using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Generators;

/// <summary>The places in a file that a rule may ask about, by syntax alone: found in one walk for all rules.</summary>
internal sealed class PathSyntax
{
    // As long as the compiler keeps the model; keyed by the tree, the nodes would stay as long as the file is open.
    private static readonly ConditionalWeakTable<SemanticModel, PathSyntax> Known = new();

    private readonly List<SyntaxNode> _texts = [];
    private readonly List<ExpressionSyntax> _taken = [];
    private readonly List<SyntaxNode> _steps = [];

    private PathSyntax(SyntaxNode root, CancellationToken cancellation)
    {
        // Of types only those of arrays hold expressions.
        foreach (SyntaxNode node in root.DescendantNodes(static n => n is not TypeSyntax or ArrayTypeSyntax))
            Sort(node, cancellation);
    }

    /// <summary>Literals, and what is between the holes of interpolated strings.</summary>
    public IReadOnlyList<SyntaxNode> Texts => _texts;

    /// <summary>What the base class library may take as a path, as far as names tell.</summary>
    public IReadOnlyList<ExpressionSyntax> Taken => _taken;

    /// <summary>What may be a step up: <c>..</c> in a text, a parent, a directory's name.</summary>
    public IReadOnlyList<SyntaxNode> Steps => _steps;

    public static PathSyntax Of(SemanticModel model, CancellationToken cancellation)
    {
        if (Known.TryGetValue(model, out PathSyntax? known))
            return known;
        var found = new PathSyntax(model.SyntaxTree.GetRoot(cancellation), cancellation);
        return Known.GetValue(model, _ => found);
    }

    /// <summary>A text's characters as the program sees them.</summary>
    public static string TextOf(SyntaxNode text) =>
        text is LiteralExpressionSyntax literal ? literal.Token.ValueText : ((InterpolatedStringTextSyntax)text).TextToken.ValueText;

    private void Sort(SyntaxNode node, CancellationToken cancellation)
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
            case SyntaxKind.MethodDeclaration:
                cancellation.ThrowIfCancellationRequested();
                break;
        }

        if (ClimbingSteps.IsStep(node))
            _steps.Add(node);
    }

    private void AddTaken(ExpressionSyntax value)
    {
        if (SystemPaths.MayBeTaken(value))
            _taken.Add(value);
    }
}
