using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;
using WorkspaceSdk.Compiler.Diagnostics;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>WSDK2101: a text is the relative path of a workspace file or directory that has a member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralPathAnalyzer : TextAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public LiteralPathAnalyzer()
        : base(Descriptors.LiteralIsWorkspacePath)
    {
    }

    internal override bool IsCandidate(WorkspaceInCode workspace, SyntaxNode piece, string text) =>
        workspace.Paths.HasLastSegment(text, 0, text.Length) || FollowsLiteral(piece);

    private protected override Diagnostic? Analyze(
        WorkspaceInCode workspace, TextConcatenation run, SyntaxNode piece, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!run.IsAnsweredFor(piece) || workspace.Paths.Find(run.Text, run.Start, run.Length) is not { } known)
            return null;

        PathUse use = PathUses.Of(run, workspace, model, cancellationToken);
        if (!use.MakesPath(run)
            || use.IsOfCallers(workspace)
            || (use is not (PathUse.System or PathUse.BelowRoot) && IsOfAnyRepository(known))
            || (use == PathUse.System && IsOfAnyProgram(run, workspace))
            || use.Member(known) is not { } member
            || run.Replaceable(use == PathUse.BelowRoot) is not { } place
            || !run.Expression.IsGenuine(model, cancellationToken))
            return null;
        return Found(
            run,
            place,
            use.KeepsSeparators(run.Path, workspace) ? workspace.Code(member) : null,
            model,
            cancellationToken,
            run.Path,
            workspace.Shown(member));
    }

    private protected override bool IsContradicted(TextConcatenation run, PathSurroundings surroundings) =>
        surroundings.Contradict(run, isKnown: true);

    // ".vscode/settings.json", ".github/workflows": tools look for those in any directory. The
    // directories that a workspace names are its own.
    private static bool IsOfAnyRepository(PathMember known) =>
        known.Path[0] == '.'
        && known.Path.IndexOf('/') is var slash
        && slash > 0
        && known.Path.IndexOf('/', slash + 1) < 0
        && !known.IsNamed;

    // "data/" + name: a standard directory without files of a group is the beginning of a path that only the program knows.
    private static bool IsOfAnyProgram(TextConcatenation run, WorkspaceInCode workspace) =>
        !run.IsAtEnd && run.Path.IndexOfAny(['/', '\\']) < 0 && workspace.Paths.IsOnlyNamed(run.Path);

    // "orders/v2" + ".json": the last segment is in two pieces.
    private static bool FollowsLiteral(SyntaxNode piece) =>
        piece.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && sum.Right == piece
        && (sum.Left is LiteralExpressionSyntax
            || (sum.Left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } left
                && left.Right is LiteralExpressionSyntax));
}
