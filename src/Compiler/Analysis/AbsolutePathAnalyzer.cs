using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Diagnostics;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>WSDK2104: an absolute path leads into this machine's copy of the workspace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbsolutePathAnalyzer : TextAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public AbsolutePathAnalyzer()
        : base(Descriptors.AbsolutePathInWorkspace)
    {
    }

    internal override bool IsCandidate(WorkspaceInCode workspace, SyntaxNode piece, string text) =>
        workspace.Location is { } location && location.RestOf(text) >= 0;

    private protected override Diagnostic? Analyze(
        WorkspaceInCode workspace, TextConcatenation run, SyntaxNode piece, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!run.IsAtStart || run.Expression.Pieces[0].Node != piece)
            return null;
        string path = run.Path;
        int rest = workspace.Location!.RestOf(path);
        if (rest < 0 || run.Replaceable(withPieceBefore: false) is not { } place || !run.Expression.IsGenuine(model, cancellationToken))
            return null;

        if (workspace.FullPath(path.Substring(rest)) is not var (code, shown))
            return null;

        // The code after the path may rely on the separator at its end.
        if (run.IsAtEnd && path[path.Length - 1] is '/' or '\\')
            place = place with { After = path.Substring(path.Length - 1) };

        // In the default mode no full path is a constant, so no member can replace a required constant.
        bool canBeWritten = workspace.Location.IsWrittenAlike(path) && !ConstantContext.IsRequired(run.Expression.Top);
        return Found(run, place, canBeWritten ? code : null, model, cancellationToken, path, shown);
    }
}
