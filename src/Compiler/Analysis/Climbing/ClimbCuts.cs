using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Steps up that cut a place's text at a name in it, as in <c>directory.Substring(0, directory.IndexOf("bin"))</c>.</summary>
/// <param name="values">The values of names.</param>
internal sealed class ClimbCuts(NamedValues values)
{
    // Sums and variables in an index; more of them do not occur in practice.
    private const int MostSteps = 16;

    // Directories in which programs and packages are installed; no workspace is above them.
    private static readonly HashSet<string> InstallationNames =
        new(StringComparer.OrdinalIgnoreCase) { ".store", ".nuget", ".dotnet", "packages", "node_modules", "AppData", "WinGet" };

    /// <summary>Determines by its name whether a method may cut a text.</summary>
    public static bool IsName(string? name) => name is "Substring" or "Remove" or "Replace" or "Split" || IsArrayCut(name);

    /// <summary>
    /// Determines whether the result of a call is the part of a text before a name in it.
    /// The value of <paramref name="isStep"/> is true when it only removes the last name.
    /// </summary>
    public bool IsCut(
        InvocationExpressionSyntax call, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ExpressionSyntax? whole, out bool isStep)
    {
        isStep = false;
        whole = null;
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return false;
        whole = access.Expression;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string name = access.Name.Identifier.ValueText;
        switch (name)
        {
            case "Substring" when arguments.Count == 2 && IsZero(arguments[0].Expression):
                return IsNameIndex(arguments[1].Expression, out isStep);
            case "Remove" when arguments.Count == 1:
                return IsNameIndex(arguments[0].Expression, out isStep);
            case "Replace" when arguments.Count is 2 or 3:
                return IsName(arguments[0].Expression) && (IsEmpty(arguments[1].Expression) || HasSeparator(arguments[0].Expression));
            case var _ when IsArrayCut(name) && ClimbSyntax.Unwrapped(access.Expression) is InvocationExpressionSyntax split:
                return IsSplit(split, isAtName: name is "First" or "FirstOrDefault", out whole);
            default:
                return false;
        }
    }

    /// <summary>Determines the same for <c>[..end]</c> of a text, and for <c>Split(…)[0]</c>.</summary>
    public bool IsCut(
        ElementAccessExpressionSyntax element, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ExpressionSyntax? whole)
    {
        whole = element.Expression;
        if (element.ArgumentList.Arguments.Count != 1)
            return false;
        ExpressionSyntax index = element.ArgumentList.Arguments[0].Expression;
        var split = ClimbSyntax.Unwrapped(element.Expression) as InvocationExpressionSyntax;
        if (index is RangeExpressionSyntax { LeftOperand: var left, RightOperand: { } right } && (left is null || IsZero(left)))
            return split is not null && PathExpression.LastName(split.Expression) == "Split"
                ? IsSplit(split, isAtName: false, out whole)
                : IsNameIndex(right, out bool isStep) && !isStep;
        return IsZero(index) && split is not null && IsSplit(split, isAtName: true, out whole);
    }

    private static bool IsArrayCut(string? name) => name is "First" or "FirstOrDefault" or "Take" or "TakeWhile" or "SkipLast";

    private static bool IsSplit(
        InvocationExpressionSyntax call, bool isAtName, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ExpressionSyntax? whole)
    {
        whole = null;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Split" } access)
            return false;
        whole = access.Expression;
        return !isAtName
            || call.ArgumentList.DescendantNodes().Any(static n => n is LiteralExpressionSyntax literal && IsNameText(literal));
    }

    private bool IsNameIndex(ExpressionSyntax index, out bool isStep)
    {
        isStep = false;
        for (int i = 0; i < MostSteps; i++)
        {
            switch (ClimbSyntax.Unwrapped(index))
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } sum:
                    index = sum.Left;
                    continue;
                case IdentifierNameSyntax variable when values.Of(variable) is { } value:
                    index = value;
                    continue;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
                    when PathExpression.LastName(call.Expression) is "IndexOf" or "LastIndexOf":
                    ExpressionSyntax text = ClimbSyntax.Unwrapped(arguments[0].Expression);
                    isStep = PathExpression.LastName(call.Expression) == "LastIndexOf"
                        && (ClimbSyntax.IsSeparator(text) || ClimbSyntax.Text(text) is "/" or "\\");
                    return isStep || IsName(text);
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsName(ExpressionSyntax text) => ClimbSyntax.Unwrapped(text) switch
    {
        LiteralExpressionSyntax literal => IsNameText(literal),
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax => true,
        IdentifierNameSyntax name when values.Of(name) is LiteralExpressionSyntax literal => IsNameText(literal),
        var other => PathExpression.LastName(other) is { } name && !name.EndsWith("SeparatorChar", StringComparison.Ordinal),
    };

    // A text that begins with a dot is the end of a file's name.
    private static bool IsNameText(LiteralExpressionSyntax literal) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression)
        && literal.Token.ValueText is var text
        && !text.Split('/', '\\').Any(static name => InstallationNames.Contains(name))
        && text.IndexOf(':') < 0
        && text.Any(char.IsLetter)
        && text[0] != '.';

    // Another name in its place leads to another directory of the same depth.
    private static bool IsEmpty(ExpressionSyntax text) =>
        text is LiteralExpressionSyntax { Token.ValueText: "" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" };

    private static bool HasSeparator(ExpressionSyntax text) =>
        text is LiteralExpressionSyntax literal
            ? literal.Token.ValueText.IndexOfAny(['/', '\\']) >= 0
            : text is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax;

    private static bool IsZero(ExpressionSyntax index) => index is LiteralExpressionSyntax { Token.Value: 0 };
}
