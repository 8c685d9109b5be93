using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Represents the end of a climb as code that gives the same path, with the same separator at its end.</summary>
internal static class ClimbTarget
{
    private static readonly string[] OtherWords =
        ["bin", "out", "output", "outputs", "packages", "nuget", "cache", "install", "installation", "installed"];

    private const string Separator = "global::System.IO.Path.DirectorySeparatorChar";

    /// <summary>Gets the code, and the member for messages; null when no code is sure to give the same path.</summary>
    public static (string Code, string Shown)? Of(
        ClimbedPath path, ExpressionSyntax top, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
    {
        if (path.Start is { IsSource: true }
            || !path.IsExactOn(workspace.Location)
            || ConstantContext.IsRequired(top)
            || Landing(path, workspace.Location) is not { } landing
            || workspace.FullPath(landing) is not var (code, shown))
            return null;

        // Between pieces of a text, the separator stays in its place.
        if (path.KnownPart is { } known)
            return (path.EndsInSeparator && known.After.Length == 0 ? code + " + " + Separator : code, shown);
        if (path.EndsInDots && IsFollowed(top))
            return null;
        ITypeSymbol? type = model.GetTypeInfo(top, cancellationToken).Type;
        if (path.EndsInSeparator)
            code += " + " + Separator;
        if (type?.SpecialType == SpecialType.System_String)
            return BecomesText(top, model, cancellationToken) ? (code, shown) : null;
        return type is INamedTypeSymbol { Name: "DirectoryInfo" or "FileInfo" } named && SystemNames.IsIn(named, "System.IO", named.Name)
            ? ("new global::System.IO." + named.Name + "(" + code + ")", shown)
            : null;
    }

    /// <summary>
    /// Determines whether a path from the program's directory is sure to stay in the output directories of builds, outside the workspace's
    /// own files.
    /// </summary>
    public static bool StaysAmongOutputs(ClimbedPath path, WorkspaceLocation? location) =>
        path.IsCertain && Highest(path, location) is { } highest && IsAmongOutputs(highest);

    /// <summary>
    /// Determines whether a path goes down to the outputs of another project, in a layout without <c>bin</c>, or to the file of a program.
    /// The directory of all outputs is then somewhere else, and the path stays in it.
    /// </summary>
    public static bool EndsAmongOutputs(ClimbedPath path)
    {
        string[] names = path.Names.Split('/');
        if (names.Length == 1 && ClimbingSearch.IsBinary(names[0]))
            return true;
        for (int i = 0; i < names.Length && names[i] != "bin"; i++)
        {
            if (i > 0 && names[i] is ("Debug" or "Release"))
                return true;
        }

        return false;
    }

    /// <summary>Determines whether code only checks the existence of a path: the program determines where it runs.</summary>
    public static bool IsOnlyProbed(ExpressionSyntax top) =>
        Whole(top) is ExpressionSyntax whole
        && whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && PathExpression.LastName(call.Expression) == "Exists"
        && SumLevels.Around<MemberDeclarationSyntax>(call) is { } member
        && !member.DescendantNodes().OfType<ExpressionSyntax>()
            .Any(other => other != whole && other.IsEquivalentTo(whole, topLevel: false));

    /// <summary>
    /// Determines whether code checks the name of the directory that it climbed to: <c>if (source.EndsWith("src"))</c>. The program
    /// determines where it runs.
    /// </summary>
    public static bool IsChecked(ExpressionSyntax top) =>
        DeclaredName(top) is { } name
        && SumLevels.Around<MemberDeclarationSyntax>(top, static m => m is not GlobalStatementSyntax) is { } member
        && member.DescendantNodes().OfType<IfStatementSyntax>().Any(i => i.Condition.DescendantNodesAndSelf().Any(n =>
            n is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "EndsWith" or "Contains" or "Equals",
                    Expression: IdentifierNameSyntax { Identifier.ValueText: var checkedName }
                }
            }
            && checkedName == name));

    /// <summary>
    /// Determines whether a path ends where it climbed to, and its name is one for outputs, packages or an installation. From the current
    /// directory it may lead anywhere, whatever its name is.
    /// </summary>
    public static bool IsNamedOtherwise(ClimbedPath path, ExpressionSyntax top) =>
        path.Names.Length == 0 && !path.IsCut && DeclaredName(top) is { } name && NameWords.HaveAny(name, OtherWords);

    // A part of a path is judged by the use of all of it.
    private static ExpressionSyntax Whole(ExpressionSyntax top)
    {
        while (true)
        {
            SyntaxNode? parent = top.Parent is ArgumentSyntax argument ? argument.Parent?.Parent : top.Parent;
            if (parent is not ExpressionSyntax outer || !ClimbSyntax.IsPart(outer))
                return top;
            top = outer;
        }
    }

    private static string? DeclaredName(ExpressionSyntax top) => Whole(top).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.Right.Span.Contains(top.Span) => PathExpression.LastName(assignment.Left),
        _ => null,
    };

    /// <summary>
    /// Gets the end of the path, relative to the root; null when it stays among the build's outputs or leaves the workspace.
    /// </summary>
    private static string? Landing(ClimbedPath path, WorkspaceLocation? location) =>
        Highest(path, location) is not { } highest || IsAmongOutputs(highest)
            ? null
            : string.Join("/", path.Names.Length == 0 ? highest : [.. highest, path.Names]);

    /// <summary>Gets the highest directory of a path, relative to the root; null when it is not in the workspace.</summary>
    private static string[]? Highest(ClimbedPath path, WorkspaceLocation? location)
    {
        if (location?.OutputDirectory is not { } directory)
            return null;
        string[] output = directory.Length == 0 ? [] : directory.Split('/');
        return path.Height > output.Length ? null : [.. output.Take(output.Length - path.Height)];
    }

    // Decided by the manifest's directory, which has the depth of the program's. The layout of artifacts has one directory for all outputs.
    private static bool IsAmongOutputs(string[] directory) =>
        directory.Contains("obj", StringComparer.OrdinalIgnoreCase)
        || (directory.Length > 0 && directory[directory.Length - 1].Equals("artifacts", StringComparison.OrdinalIgnoreCase));

    private static bool IsFollowed(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            || (node.Parent is BinaryExpressionSyntax sum && sum.Right == node))
            node = node.Parent;
        return node.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
                sum.Right is not LiteralExpressionSyntax literal || GoesOn(literal.Token.ValueText),
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole when text.Contents.Last() != hole =>
                text.Contents[text.Contents.IndexOf(hole) + 1] is not InterpolatedStringTextSyntax next || GoesOn(next.TextToken.ValueText),
            _ => false,
        };
    }

    // A separator ends a name. A sentence continues with punctuation or a blank.
    private static bool GoesOn(string text) => text.Length == 0 || char.IsLetterOrDigit(text[0]) || text[0] is '.' or '_' or '-';

    private static bool BecomesText(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax outermost = whole;
        while (outermost.Parent is ParenthesizedExpressionSyntax parenthesized)
            outermost = parenthesized;
        return whole is not (InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            || model.GetConversion(outermost, cancellationToken) is { IsInterpolatedString: false, IsInterpolatedStringHandler: false };
    }
}
