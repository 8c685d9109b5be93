using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Goes up from code without a step for each level of a sum: a sum of thousands of texts has as many levels.</summary>
internal static class SumLevels
{
    // Nearly all sums are shorter, and need no cache.
    private const int Few = 8;

    // Lives as long as the syntax.
    private static readonly ConditionalWeakTable<SyntaxNode, SyntaxNode> Outermost = new();

    [ThreadStatic]
    private static long _passed;

    /// <summary>Gets the number of levels that this thread went up so far.</summary>
    public static long Passed => _passed;

    /// <summary>
    /// Returns the parent of a node, or the outermost binary expression around an operand. Those between declare no name.
    /// </summary>
    public static SyntaxNode? Above(SyntaxNode node)
    {
        if (node.Parent is not BinaryExpressionSyntax)
            return node.Parent;

        List<SyntaxNode>? passed = null;
        SyntaxNode? known = null;
        SyntaxNode sum = node.Parent;
        for (int level = 0; known is null && sum.Parent is BinaryExpressionSyntax outer; level++)
        {
            if (level >= Few && !Outermost.TryGetValue(sum, out known))
                (passed ??= []).Add(sum);
            sum = outer;
            _passed++;
        }

        SyntaxNode outermost = known ?? sum;
        foreach (SyntaxNode level in passed ?? [])
            Outermost.GetValue(level, _ => outermost);
        return outermost;
    }

    /// <summary>Returns the nearest node of a type, beginning with the node itself.</summary>
    public static T? Around<T>(SyntaxNode node, Func<T, bool>? predicate = null)
        where T : SyntaxNode
    {
        for (SyntaxNode? around = node; around is not null; around = Above(around))
        {
            if (around is T found && predicate?.Invoke(found) != false)
                return found;
        }

        return null;
    }
}
