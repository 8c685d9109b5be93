using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Follows properties from a path: to the directory above, or to the path's text.</summary>
internal static class ClimbBindings
{
    // The same limit as for nested expressions.
    private const int MostDepth = 64;

    /// <summary>Returns the path after the names that follow a <c>?</c>.</summary>
    public static ClimbedPath? Follow(ClimbedPath? receiver, ExpressionSyntax binding)
    {
        for (int depth = 0; depth < MostDepth; depth++)
        {
            if (receiver is null)
                return null;
            switch (ClimbSyntax.Unwrapped(binding))
            {
                case ConditionalAccessExpressionSyntax conditional:
                    receiver = FollowNames(receiver, conditional.Expression);
                    binding = conditional.WhenNotNull;
                    break;
                case var simple:
                    return FollowNames(receiver, simple);
            }
        }

        return null;
    }

    // The names after one '?', the last first.
    private static ClimbedPath? FollowNames(ClimbedPath receiver, ExpressionSyntax binding)
    {
        var names = new Stack<string>();
        while (names.Count < MostDepth)
        {
            switch (ClimbSyntax.Unwrapped(binding))
            {
                case MemberBindingExpressionSyntax member:
                    names.Push(member.Name.Identifier.ValueText);
                    return names.Aggregate((ClimbedPath?)receiver, Follow);
                case MemberAccessExpressionSyntax access:
                    names.Push(access.Name.Identifier.ValueText);
                    binding = access.Expression;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Returns the path after one property.</summary>
    public static ClimbedPath? Follow(ClimbedPath? path, string property) => property switch
    {
        "FullName" => path,
        "Parent" or "Directory" or "DirectoryName" => path?.Up(isTextual: false),
        _ => null,
    };
}
