using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Generators;

/// <summary>A loop that sets a directory to its parent: <c>while (…) directory = directory.Parent;</c></summary>
internal static class ClimbingLoop
{
    private static readonly char[] Separators = ['/', '\\'];

    // Files and directories that mark the top of a repository and not a place for settings on the way.
    private static readonly HashSet<string> Markers = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", ".gitignore", ".gitattributes", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Workspace.props",
    };

    /// <summary>The assignment that a step up is the value of, if it sets a variable to its own parent in a loop.</summary>
    public static AssignmentExpressionSyntax? Around(SyntaxNode step)
    {
        for (SyntaxNode? node = step.Parent; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment && assignment.Right.Span.Contains(step.Span))
                return Loop(assignment) is not null && Names(assignment.Right, variable.Identifier.ValueText) ? assignment : null;
        }

        return null;
    }

    /// <summary>Where the loop starts, if it is known or if what it looks for can only be the top of a repository; null for any other search.</summary>
    public static string? Start(AssignmentExpressionSyntax assignment, ClimbReader reader, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(assignment.Left, cancellation).Type is not { } type || !(type.SpecialType == SpecialType.System_String || SystemNames.IsIn(type as INamedTypeSymbol, "System.IO", "DirectoryInfo")))
            return null;
        if (reader.InitialValue((IdentifierNameSyntax)assignment.Left) is { } initial && reader.Read(initial) is { Start: { } start })
            return start.Shown;
        return Loop(assignment)!.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(static l => l.Token.Value is string text && IsMarker(text)) ? "a directory" : null;
    }

    private static bool IsMarker(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1) is var name
        && (Markers.Contains(name) || name.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase));

    private static bool Names(ExpressionSyntax expression, string variable) =>
        expression.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax name && name.Identifier.ValueText == variable);

    private static StatementSyntax? Loop(SyntaxNode node)
    {
        for (SyntaxNode? outer = node.Parent; outer is not (null or MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax); outer = outer.Parent)
        {
            if (outer is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
                return (StatementSyntax)outer;
        }

        return null;
    }
}
