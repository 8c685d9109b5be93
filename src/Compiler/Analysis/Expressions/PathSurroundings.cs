using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Recognises texts that are no paths of the workspace by the code around them: another directory
/// before the text, or a list of made-up paths.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="model">What names mean.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class PathSurroundings(WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly string[] MadeUpWords = ["memory", "mock", "fake", "virtual", "stub", "dummy"];

    private readonly OtherPlaces _places = new(workspace, model, cancellationToken);
    private readonly Dictionary<SyntaxNode, (int Known, int Unknown)> _lists = [];

    /// <summary>Determines whether a text is something else than a path of the workspace.</summary>
    /// <param name="run">The text.</param>
    /// <param name="isKnown">Whether it is a path of the workspace, and not only nearly one.</param>
    public bool Contradict(TextConcatenation run, bool isKnown)
    {
        if (!run.IsAtStart)
            return _places.Contain(run.Expression.Pieces[run.First - 1].Node);
        if (IsMadeUp(run.Expression.Top))
            return true;
        if (!run.IsAtEnd || ListAround(run.Expression.Top) is not { } list)
            return false;
        (int known, int unknown) = Count(list);

        // A path with a slip in it is one that was meant to be known.
        return isKnown ? unknown > known : unknown - 1 > known + 1;
    }

    // new InMemoryFile("docs/a.md", text): a file of that name, with another content.
    private static bool IsMadeUp(ExpressionSyntax text) => text.Parent is ArgumentSyntax { Parent.Parent: var call } && call switch
    {
        InvocationExpressionSyntax invocation => PathExpression.LastName(invocation.Expression),
        BaseObjectCreationExpressionSyntax creation => ClimbSyntax.CreatedType(creation),
        _ => null,
    } is { } name && NameWords.HaveAny(name, MadeUpWords);

    // What is written in one list is of one kind.
    private static SyntaxNode? ListAround(ExpressionSyntax element) => element.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair =>
            pair.Expressions[0] == element ? pair.Parent : null,
        InitializerExpressionSyntax list => list,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => list,
        ArgumentSyntax
        {
            Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax list } }
        } => list,
        _ => null,
    };

    private (int Known, int Unknown) Count(SyntaxNode list)
    {
        if (_lists.TryGetValue(list, out (int Known, int Unknown) count))
            return count;
        IEnumerable<ExpressionSyntax> elements = list is InitializerExpressionSyntax initializer
            ? initializer.Expressions
            : ((CollectionExpressionSyntax)list).Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression);
        foreach (ExpressionSyntax element in elements)
        {
            if (Text(element) is not { } text || !IsPathLike(text))
                continue;
            if (workspace.Paths.Find(text, 0, text.Length) is null)
                count.Unknown++;
            else
                count.Known++;
        }

        return _lists[list] = count;
    }

    private static string? Text(ExpressionSyntax element) => element switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair =>
            pair.Expressions.Count == 0 ? null : Text(pair.Expressions[0]),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } =>
            keys[0].Expression is LiteralExpressionSyntax key ? Text(key) : null,
        _ => null,
    };

    // A pattern says nothing about what there is.
    private static bool IsPathLike(string text) =>
        text.Length > 1
        && text.IndexOfAny(['*', '?', ' ', ':', '\n']) < 0
        && (text.IndexOfAny(['/', '\\'], 1, text.Length - 1) >= 0 || text.LastIndexOf('.') is var dot && dot > 0 && dot < text.Length - 1);
}
