using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Code that takes a directory's parent repeatedly: a loop, or a method that calls itself.</summary>
/// <param name="Place">The step.</param>
/// <param name="Scope">The loop or the method.</param>
/// <param name="Directory">The variable that holds the directory.</param>
/// <param name="Next">The new value of the variable.</param>
internal sealed record ClimbingLoop(ExpressionSyntax Place, SyntaxNode Scope, IdentifierNameSyntax? Directory, ExpressionSyntax Next)
{
    private static readonly char[] Separators = ['/', '\\'];

    // Names that mark the top of a repository with a build, and not a place for settings on the way. Directories of version control are
    // not among them: many libraries exist to find that of any other directory.
    private static readonly HashSet<string> Markers = new(StringComparer.OrdinalIgnoreCase)
    {
        "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Workspace.props",
    };

    private static readonly HashSet<string> VersionControls = new(StringComparer.OrdinalIgnoreCase) { ".git", ".hg", ".svn" };

    private static readonly HashSet<string> BuildFiles =
        new(StringComparer.OrdinalIgnoreCase) { "sln", "slnx", "csproj", "fsproj", "vbproj", "proj", "*proj" };

    /// <summary>
    /// Returns its start, if it is known or if the loop can only search for the top of a repository; null for any other search.
    /// </summary>
    /// <param name="reader">Reads the file's expressions.</param>
    /// <param name="workspace">The workspace; an installed tool and a published library search for the tops of other repositories.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public string? Start(ClimbReader reader, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(Directory ?? Next, cancellationToken).Type is not { } type
            || !(type.SpecialType == SpecialType.System_String || SystemNames.IsIn(type as INamedTypeSymbol, "System.IO", "DirectoryInfo")))
            return null;
        var ends = new ClimbingEnds(this, workspace.IsTest, model, cancellationToken);
        var search = new ClimbingSearch(this, workspace.IsTest, reader.Values, model, cancellationToken);
        if (ends.IsAmongOutputs(reader.Values) || search.IsForOthers() || ClimbingProbe.Is(this))
            return null;
        if (Directory is not null
            && reader.Values.FirstOf(Directory) is { } first
            && reader.Read(first) is { } path
            && (path.Start is not null || (path.Names.Length == 0 && (path.Text is not "" || LooksForFiles()))))
        {
            ClimbStart start = path.Start ?? ClimbStart.CurrentDirectory;
            return IsForOthers(start, workspace, reader.Values)
                || ends.IsDecidedElsewhere()
                || (!workspace.IsTest && ClimbingEnds.IsOptional(this) && !LooksForRepository(reader.Values))
                ? null
                : start.Shown;
        }

        if (workspace.IsTool
            || workspace.IsPublished
            || ends.StartsAtCaller()
            || IsInTreeOfUser(reader, workspace, model, cancellationToken))
            return null;
        return (EndsAtFound() && Scope.DescendantNodes().Any(n => IsMarker(n, reader.Values))) ? "a directory" : null;
    }

    // The start is one that the program receives, and the name is one that any repository has.
    private bool IsInTreeOfUser(
        ClimbReader reader, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken) =>
        !workspace.IsTest
        && Directory is not null
        && !Scope.DescendantNodes().Any(n => IsMarker(n, reader.Values) && !IsOfAnyRepository(n, reader.Values))
        && new ReceivedDirectories(reader, workspace.IsTest, model, cancellationToken).IsStart(Directory);

    // Whoever looks for the top of a repository wants it, even if the method can return nothing.
    private bool LooksForRepository(NamedValues values) =>
        Scope.DescendantNodes().Any(n => IsMarker(n, values) || IsOfAnyRepository(n, values));

    // A loop that only appends '..' to a text computes a relative path.
    private bool LooksForFiles() => Scope.DescendantNodes().Any(static n =>
        n is InvocationExpressionSyntax call
        && PathExpression.LastName(call.Expression) is { } name
        && (name == "Exists"
            || name.StartsWith("Get", StringComparison.Ordinal)
            || name.StartsWith("Enumerate", StringComparison.Ordinal)));

    // A loop that always continues to the top collects settings on the way. A method that calls itself ends by its result.
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

    // A published library starts in programs of others. An installed tool starts in directories of others, with its own files above it.
    private bool IsForOthers(ClimbStart start, WorkspaceInCode workspace, NamedValues values)
    {
        if (start.IsSource || !(workspace.IsPublished || workspace.IsTool))
            return false;
        if (workspace.IsPublished || !start.IsProgram)
            return Scope.DescendantNodes().Any(n => IsOfAnyRepository(n, values));
        return !LooksForRepository(values);
    }

    /// <summary>Determines whether a name marks the top of a repository with a build.</summary>
    public static bool IsMarker(string name) =>
        Markers.Contains(name)
        || name.EndsWith(".sln", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);

    private static bool IsMarker(SyntaxNode node, NamedValues values) => Name(node, values) is { } name && IsMarker(name);

    // '*.sln' finds the solution of any repository, and 'App.sln' that of one.
    private static bool IsOfAnyRepository(SyntaxNode node, NamedValues values) => Name(node, values) is { } name
        && (Markers.Contains(name)
            || VersionControls.Contains(name)
            || (name.Length > 0 && name[0] is '*' or '.' && BuildFiles.Contains(name.Substring(name.LastIndexOf('.') + 1))));

    // The last name of a text.
    private static string? Name(SyntaxNode node, NamedValues values) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text.Substring(text.LastIndexOfAny(Separators) + 1),
        InterpolatedStringTextSyntax { TextToken.ValueText: var text } => text.Substring(text.LastIndexOfAny(Separators) + 1),
        IdentifierNameSyntax name when values.Of(name) is LiteralExpressionSyntax literal => Name(literal, values),
        _ => null,
    };
}
