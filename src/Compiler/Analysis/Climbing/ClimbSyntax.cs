using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Recognizes the parts of a climb in code, by their names.</summary>
internal static class ClimbSyntax
{
    // Consecutive steps; more of them do not occur in practice.
    private const int MostSteps = 64;

    /// <summary>
    /// Determines whether the node around an expression belongs to the same path: whether <see cref="ClimbReader"/> may read the node.
    /// </summary>
    public static bool IsPart(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalAccessExpressionSyntax or InterpolatedStringExpressionSyntax
            or ConditionalExpressionSyntax or ElementAccessExpressionSyntax => true,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.CoalesceExpression),
        MemberAccessExpressionSyntax access =>
            IsDirectoryProperty(access.Name.Identifier.ValueText)
            || (access.Parent is InvocationExpressionSyntax call && call.Expression == access && IsPart(call)),
        MemberBindingExpressionSyntax binding => IsDirectoryProperty(binding.Name.Identifier.ValueText),
        InvocationExpressionSyntax call => PathExpression.IsJoin(call) || IsPathCall(PathExpression.LastName(call.Expression)),
        BaseObjectCreationExpressionSyntax creation =>
            creation.ArgumentList is { Arguments.Count: 1 } && CreatedType(creation) is "DirectoryInfo" or "FileInfo",
        _ => false,
    };

    /// <summary>Determines whether a property leads from a file or directory to one above, or to its path.</summary>
    public static bool IsDirectoryProperty(string name) => name is "Parent" or "FullName" or "Directory" or "DirectoryName";

    /// <summary>Determines whether the code uses only the last name of a path, here or after more steps.</summary>
    public static bool IsForName(ExpressionSyntax path)
    {
        SyntaxNode node = path;
        for (int i = 0; i < MostSteps; i++)
        {
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name" }
                    or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Name" }:
                case ConditionalAccessExpressionSyntax
                {
                    WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Name" }
                } conditional when conditional.Expression == node:
                case ArgumentSyntax
                {
                    Parent.Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax
                        {
                            Name.Identifier.ValueText: "GetFileName" or "GetFileNameWithoutExtension" or "GetExtension",
                            Expression: var type
                        }
                    }
                } when PathExpression.LastName(type) == "Path":
                    return true;
                case ArgumentSyntax or ArgumentListSyntax:
                case ExpressionSyntax step and not BinaryExpressionSyntax when IsPart(step):
                    node = node.Parent;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Determines whether a name is that of one of the separators of <c>Path</c>.</summary>
    public static bool IsSeparator(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "DirectorySeparatorChar" or "AltDirectorySeparatorChar",
            Expression: var type
        }
        && PathExpression.LastName(type) == "Path";

    /// <summary>Returns the characters of a literal that is a text or a separator; null for any other expression.</summary>
    public static string? Text(ExpressionSyntax expression) => expression.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => ((LiteralExpressionSyntax)expression).Token.ValueText,
        SyntaxKind.CharacterLiteralExpression when ((LiteralExpressionSyntax)expression).Token.Value is '/' or '\\' => "/",
        _ => null,
    };

    /// <summary>
    /// Returns the name of the created type, if the creation or the declaration of the variable contains it; null otherwise.
    /// </summary>
    public static string? CreatedType(BaseObjectCreationExpressionSyntax creation)
    {
        TypeSyntax? type = creation switch
        {
            ObjectCreationExpressionSyntax named => named.Type,
            { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } } => variable.Type,
            _ => null,
        };
        return (type is QualifiedNameSyntax qualified ? qualified.Right : type) is SimpleNameSyntax name ? name.Identifier.ValueText : null;
    }

    /// <summary>Returns an expression without the parentheses, casts and <c>!</c> around it.</summary>
    public static ExpressionSyntax Unwrapped(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } trusted:
                    expression = trusted.Operand;
                    continue;
                default:
                    return expression;
            }
        }
    }

    private static bool IsPathCall(string? name) =>
        name is "GetCurrentDirectory" or "GetFullPath" or "GetDirectoryName" or "GetParent" or "ToString" or "TrimEnd"
            or "TrimEndingDirectorySeparator"
        || ClimbCuts.IsName(name);
}
