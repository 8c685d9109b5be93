using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Diagnostics;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>WSDK2104: an absolute path leads into the workspace as it is on this machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbsolutePathAnalyzer : TextAnalyzer
{
    /// <summary>For the compiler.</summary>
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

        // What follows a separator at the end may count on it.
        if (run.IsAtEnd && path[path.Length - 1] is '/' or '\\')
            place = place with { After = path.Substring(path.Length - 1) };

        // In the default mode no full path is a constant, so where one is needed there is nothing to write.
        bool canBeWritten = workspace.Location.IsWrittenAlike(path) && !ConstantContext.IsRequired(run.Expression.Top);
        return Found(run, place, canBeWritten ? code : null, model, cancellationToken, path, shown);
    }
}
