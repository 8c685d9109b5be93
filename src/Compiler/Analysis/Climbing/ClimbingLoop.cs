using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Code that takes a directory's parent again and again: a loop, or a method that calls itself.</summary>
/// <param name="Place">Where the step is.</param>
/// <param name="Scope">The loop or the method.</param>
/// <param name="Directory">The variable that holds the directory.</param>
/// <param name="Next">What it is set to.</param>
internal sealed record ClimbingLoop(ExpressionSyntax Place, SyntaxNode Scope, IdentifierNameSyntax? Directory, ExpressionSyntax Next)
{
    private static readonly char[] Separators = ['/', '\\'];

    // What marks the top of a repository that is built, and not a place for settings on the way. A directory of version control does not:
    // to find that of any other directory is what many libraries are for.
    private static readonly HashSet<string> Markers = new(StringComparer.OrdinalIgnoreCase)
    {
        "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Workspace.props",
    };

    /// <summary>
    /// Returns where it starts, if that is known or if what it looks for can only be the top of a repository; null for any other search.
    /// </summary>
    /// <param name="reader">Reads the file's expressions.</param>
    /// <param name="workspace">The workspace; an installed tool and a published library look for the tops of other repositories.</param>
    /// <param name="model">What names mean.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public string? Start(ClimbReader reader, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(Directory ?? Next, cancellationToken).Type is not { } type
            || !(type.SpecialType == SpecialType.System_String || SystemNames.IsIn(type as INamedTypeSymbol, "System.IO", "DirectoryInfo")))
            return null;
        if (Directory is not null
            && reader.Values.FirstOf(Directory) is { } first
            && reader.Read(first) is { } path
            && (path.Start is not null || path.Names.Length == 0))
            return (path.Start ?? ClimbStart.CurrentDirectory).Shown;
        if (workspace.IsTool || workspace.IsPublished)
            return null;
        return (EndsAtFound() && Scope.DescendantNodes().Any(n => IsMarker(n, reader.Values))) ? "a directory" : null;
    }

    // What goes on to the top whatever it finds collects settings on the way. A method that calls itself ends by its result.
    private bool EndsAtFound()
    {
        ExpressionSyntax? condition = Scope switch
        {
            WhileStatementSyntax loop => loop.Condition,
            DoStatementSyntax loop => loop.Condition,
            ForStatementSyntax loop => loop.Condition,
            _ => null,
        };
        return Scope is not (WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
            || condition?.DescendantNodesAndSelf().Any(AsksForMore) == true
            || Scope.DescendantNodes(static n => n is not AnonymousFunctionExpressionSyntax)
                .Any(static n => n is BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax);
    }

    private bool AsksForMore(SyntaxNode node) => node is ArgumentSyntax
        || (node is IdentifierNameSyntax name
            && name.Identifier.ValueText != Directory?.Identifier.ValueText
            && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name));

    private static bool IsMarker(SyntaxNode node, NamedValues values) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => IsMarker(text),
        InterpolatedStringTextSyntax text => IsMarker(text.TextToken.ValueText),
        IdentifierNameSyntax name => values.Of(name) is LiteralExpressionSyntax { Token.Value: string text } && IsMarker(text),
        _ => false,
    };

    private static bool IsMarker(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1) is var name
        && (Markers.Contains(name)
            || name.EndsWith(".sln", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase));
}
