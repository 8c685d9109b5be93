using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;
using WorkspaceSdk.Compiler.Diagnostics;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>WSDK2102: a text is no path or configuration of the workspace, but similar to one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NearPathAnalyzer : TextAnalyzer
{
    private static readonly char[] Separators = ['/', '\\'];
    private static readonly char[] Quotes = ['"', '\'', '`'];

    /// <summary>Creates the analyzer.</summary>
    public NearPathAnalyzer()
        : base(Descriptors.NearWorkspacePath)
    {
    }

    // A literal by itself is compared at once; only a part of a larger expression has to be combined first.
    internal override bool IsCandidate(WorkspaceInCode workspace, SyntaxNode piece, string text)
    {
        if (text.Length == 0)
            return false;
        int separator = text.IndexOfAny(Separators);
        if (piece is LiteralExpressionSyntax literal && !IsPart(literal))
            return ConfigurationCalls.MayTake(literal)
                || ((HasSegments(text, separator) || SystemPaths.MayBeTaken(literal))
                    && NearPath.Find(workspace.Paths.Tree, text, 0, text.Length) is not null);
        return separator >= 0 || piece.Parent is ArgumentSyntax;
    }

    private static bool IsPart(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax
        || (literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && PathExpression.IsJoin(call));

    private protected override Diagnostic? Analyze(
        WorkspaceInCode workspace, TextConcatenation run, SyntaxNode piece, SemanticModel model, CancellationToken cancellationToken)
    {
        // The quote after a path in a command line is no slip: $"--file \"{root}/docs/a.md\"".
        if (!run.IsAnsweredFor(piece) || run.Path.IndexOfAny(Quotes) >= 0)
            return null;
        bool isConfiguration = run.IsAtStart && run.IsAtEnd && ConfigurationCalls.Take(run.Expression.Top, model, cancellationToken);
        string? path = isConfiguration
            ? NearConfiguration.Find(workspace.Paths, run.Path)
            : NearPath.Find(workspace.Paths.Tree, run.Text, run.Start, run.Length);
        if (path is null)
            return null;

        PathUse use = PathUses.Of(run, workspace, model, cancellationToken);
        if (use == PathUse.Other || use.IsOfCallers(workspace))
            return null;
        if (!isConfiguration && use is not (PathUse.System or PathUse.BelowRoot) && !HasSegments(run.Path, run.Path.IndexOfAny(Separators)))
            return null;
        if (use == PathUse.System && !isConfiguration && IsWeak(run, path, workspace))
            return null;
        if (workspace.Paths.Find(path, 0, path.Length) is not { } known || use.Member(known) is not { } member
            || run.Replaceable(use == PathUse.BelowRoot) is not { } place || !run.Expression.IsGenuine(model, cancellationToken))
        {
            return null;
        }

        if (run.IsAtEnd && run.Path[run.Length - 1] is '/' or '\\')
            place = place with { After = run.Path.Substring(run.Length - 1) };
        return Found(
            run,
            place,
            use.KeepsSeparators(run.Path, workspace) ? workspace.Code(member) : null,
            model,
            cancellationToken,
            run.Path,
            path,
            workspace.Shown(member));
    }

    private protected override bool IsContradicted(TextConcatenation run, PathSurroundings surroundings) =>
        surroundings.Contradict(run, isKnown: false);

    // One name from the current directory may be the program's own: "Logs" beside a standard directory that needs no file in it, or the
    // beginning of a path that only the program knows.
    private static bool IsWeak(TextConcatenation run, string path, WorkspaceInCode workspace) =>
        !HasSegments(run.Path, run.Path.IndexOfAny(Separators)) && (!run.IsAtEnd || workspace.Paths.IsOnlyNamed(path));

    // One name followed by a separator is weak evidence: "test/" beside 'tests'.
    private static bool HasSegments(string text, int separator) => separator > 0 && separator < text.Length - 1;
}
