using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WorkspaceSdk.Generators;

/// <summary>WSDK2102: a text is no path of the workspace, but nearly one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NearPathAnalyzer : TextAnalyzer
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>For the compiler.</summary>
    public NearPathAnalyzer()
        : base(Descriptors.NearWorkspacePath)
    {
    }

    // A literal alone is compared at once; only a part of something greater has to be put together first.
    private protected override bool IsCandidate(WorkspaceInCode workspace, SyntaxNode piece, string text)
    {
        if (text.Length == 0)
            return false;
        bool isAlone = piece is LiteralExpressionSyntax && piece.Parent is not (BinaryExpressionSyntax or ArgumentSyntax);
        if (isAlone)
            return text.IndexOfAny(Separators) > 0 && NearPath.Find(workspace.Paths.Tree, text, 0, text.Length) is not null;
        return text.IndexOfAny(Separators) >= 0 || piece.Parent is ArgumentSyntax;
    }

    private protected override Diagnostic? Analyze(WorkspaceInCode workspace, SyntaxNode piece, SemanticModel model, CancellationToken cancellation)
    {
        if (PathRun.Around(piece) is not { } run || !run.IsAnsweredFor(piece) || NearPath.Find(workspace.Paths.Tree, run.Text, run.Start, run.Length) is not { } path)
            return null;

        PathUse use = PathUses.Of(run, workspace, model, cancellation);
        if (use is not (PathUse.System or PathUse.BelowRoot) && !run.HasSeparator)
            return null;
        if (workspace.Paths.Find(path, 0, path.Length) is not { } known || use.Member(known) is not { } member
            || run.Replaceable(use == PathUse.BelowRoot) is not { } place || !run.Expression.IsGenuine(model, cancellation))
        {
            return null;
        }

        return Found(place, workspace.Code(member), run.Path, path, workspace.Shown(member));
    }
}
