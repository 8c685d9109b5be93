using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// Finds the greatest expression around a step up that is one path, so that no part of the path is left. Each
/// expression of a file is checked once.
/// </summary>
/// <param name="reader">Reads the file's expressions.</param>
/// <param name="judge">Returns the diagnostic for an expression that is a path; null for none.</param>
internal sealed class ClimbFinder(ClimbReader reader, Func<ExpressionSyntax, ClimbedPath, Diagnostic?> judge)
{
    // The number of parts of a path to check for a fix if the whole path has none.
    private const int MostParts = 16;

    // Whether an expression is a part of a path that was found, for the expressions that were checked.
    private readonly Dictionary<SyntaxNode, bool> _isFound = [];

    /// <summary>Gets the number of expressions that were checked so far.</summary>
    public int Steps { get; private set; }

    /// <summary>
    /// Returns the diagnostic for the path around a step; null for none, and for a path that an earlier step belongs to.
    /// </summary>
    public Diagnostic? Find(SyntaxNode step)
    {
        List<ExpressionSyntax> around = Around(step, out bool isFound);
        Steps += around.Count + 1;
        int found = isFound ? around.Count : -1;
        int parts = 0;
        Diagnostic? diagnostic = null;
        for (int i = around.Count - 1; i >= 0 && !isFound && parts < MostParts; i--)
        {
            parts += diagnostic is null ? 0 : 1;

            // The greatest one, unless only a part of it can be replaced.
            if (reader.Read(around[i]) is not { } path
                || judge(around[i], path) is not { } next
                || (diagnostic is not null && next.Properties.IsEmpty))
                continue;
            diagnostic = next;
            found = i;
            if (!next.Properties.IsEmpty)
                break;
        }

        for (int i = 0; i < around.Count; i++)
            _isFound[around[i]] = i <= found;
        return diagnostic;
    }

    /// <summary>Returns the expressions around a step that may belong to the same path, the smallest first, up to a known one.</summary>
    private List<ExpressionSyntax> Around(SyntaxNode step, out bool isFound)
    {
        var around = new List<ExpressionSyntax>();
        isFound = false;
        if (step is ExpressionSyntax self)
        {
            if (_isFound.TryGetValue(self, out isFound))
                return around;
            around.Add(self);
        }

        for (SyntaxNode node = step;
            node.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InterpolatedStringContentSyntax && !EndsAt(node);
            node = node.Parent)
        {
            if (node.Parent is not ExpressionSyntax parent)
                continue;
            if (_isFound.TryGetValue(parent, out isFound) || !ClimbSyntax.IsPart(parent))
                break;
            around.Add(parent);
        }

        return around;
    }

    // An operand that follows another one, and is more than a text, is a separate path.
    private static bool EndsAt(SyntaxNode node) => node.Parent switch
    {
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => sum.Right == node && !IsText(node),
        ConditionalExpressionSyntax conditional => conditional.Condition == node,
        InterpolatedStringExpressionSyntax interpolated =>
            node is InterpolationSyntax hole && interpolated.Contents[0] != node && !IsText(hole.Expression),
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list when PathExpression.IsJoin(call) =>
            node is ArgumentSyntax argument && list.Arguments[0] != node && !IsText(argument.Expression),
        _ => false,
    };

    private static bool IsText(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax
            or IdentifierNameSyntax => true,
        ParenthesizedExpressionSyntax parenthesized =>
            parenthesized.Expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or LiteralExpressionSyntax,
        MemberAccessExpressionSyntax access => ClimbSyntax.IsSeparator(access),
        InvocationExpressionSyntax call => PathExpression.IsJoin(call),
        _ => false,
    };
}
