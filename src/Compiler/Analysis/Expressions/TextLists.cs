using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Texts that belong together, with the number of them that are paths of the workspace. They are the elements of a list, or the arguments
/// for one parameter in a file's calls of a method. Texts in one place are of one kind.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="tree">The file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class TextLists(WorkspaceInCode workspace, SyntaxTree tree, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, (int Known, int Unknown)> _lists = [];
    private Dictionary<(string Method, int Place), HashSet<string>>? _given;

    /// <summary>Gets the number of workspace paths and of other paths in the list that holds a text; null when no list holds it.</summary>
    public (int Known, int Unknown)? Around(ExpressionSyntax text)
    {
        if (ListAround(text) is { } list)
            return CountOnce(list);
        return text.Parent is ArgumentSyntax argument && Place(argument) is { } place && Given.TryGetValue(place, out HashSet<string>? all)
            ? Count(all)
            : null;
    }

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

    private (int Known, int Unknown) CountOnce(SyntaxNode list)
    {
        if (_lists.TryGetValue(list, out (int Known, int Unknown) count))
            return count;
        IEnumerable<ExpressionSyntax> elements = list is InitializerExpressionSyntax initializer
            ? initializer.Expressions
            : ((CollectionExpressionSyntax)list).Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression);
        return _lists[list] = Count(elements.Select(Text).OfType<string>());
    }

    private (int Known, int Unknown) Count(IEnumerable<string> texts)
    {
        (int Known, int Unknown) count = default;
        foreach (string text in texts.Where(IsPathLike))
        {
            if (workspace.Paths.Find(text, 0, text.Length) is null)
                count.Unknown++;
            else
                count.Known++;
        }

        return count;
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

    // The arguments in the calls of a file, each text once: a repeated test does not make a list longer.
    private Dictionary<(string Method, int Place), HashSet<string>> Given
    {
        get
        {
            if (_given is not null)
                return _given;
            _given = [];
            foreach (LiteralExpressionSyntax literal in tree.GetRoot(cancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
            {
                if (literal.Parent is not ArgumentSyntax argument || Text(literal) is not { } text || Place(argument) is not { } place)
                    continue;
                if (!_given.TryGetValue(place, out HashSet<string>? texts))
                    _given[place] = texts = new HashSet<string>(StringComparer.Ordinal);
                texts.Add(text);
            }

            return _given;
        }
    }

    private static (string Method, int Place)? Place(ArgumentSyntax argument)
    {
        if (argument is not { NameColon: null, Parent: ArgumentListSyntax list })
            return null;
        string? method = list.Parent switch
        {
            InvocationExpressionSyntax call => PathExpression.LastName(call.Expression),
            BaseObjectCreationExpressionSyntax creation => ClimbSyntax.CreatedType(creation) is { } type ? "new " + type : null,
            _ => null,
        };
        return method is null ? null : (method, list.Arguments.IndexOf(argument));
    }

    // A pattern does not name an existing path.
    private static bool IsPathLike(string text) =>
        text.Length > 1
        && text.IndexOfAny(['*', '?', ' ', ':', '\n']) < 0
        && (text.IndexOfAny(['/', '\\'], 1, text.Length - 1) >= 0 || text.LastIndexOf('.') is var dot && dot > 0 && dot < text.Length - 1);
}
