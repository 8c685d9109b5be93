using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WorkspaceSdk.Generators;

/// <summary>WSDK2105: code climbs from where it runs to where the workspace is thought to be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClimbingAnalyzer : WorkspaceAnalyzer
{
    /// <summary>For the compiler.</summary>
    public ClimbingAnalyzer()
        : base(Descriptors.ClimbsToWorkspace)
    {
    }

    private protected override void Look(SemanticModelAnalysisContext context, PathSyntax syntax, WorkspaceInCode workspace)
    {
        foreach (SyntaxNode step in syntax.Steps)
        {
            if (Analyze(step, workspace, context.SemanticModel, context.CancellationToken) is { } found)
                context.ReportDiagnostic(found);
        }
    }

    private Diagnostic? Analyze(SyntaxNode up, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellation)
    {
        var reader = new ClimbReader(model, cancellation);
        if (ClimbingLoop.Around(up) is { } step)
        {
            if (!IsFirst(up, step.Right))
                return null;
            var place = new PathReplacement(step, step, step, "", "");
            return ClimbingLoop.Start(step, reader, model, cancellation) is { } from ? Found(place, null, from, workspace.Shown(WorkspaceInCode.Root)) : null;
        }

        // The greatest expression that can be read, so that nothing of the path is left behind.
        ExpressionSyntax? top = null;
        ClimbedPath? path = null;
        foreach (ExpressionSyntax candidate in Around(up).Reverse())
        {
            top = candidate;
            path = reader.Read(candidate);
            if (path is not null)
                break;
        }

        if (top is null || path is null || !IsFirst(up, top))
            return null;
        bool isTaken = SystemPaths.IsTaken(top, model, cancellation, out string taker);
        if (path.Start is null && !isTaken)
            return null;

        ClimbStart start = path.Start ?? ClimbStart.CurrentDirectory;
        int fewest = start.IsSource ? 0 : taker is "Directory.SetCurrentDirectory" or "Environment.CurrentDirectory" ? 1 : 2;
        if (path.Steps < fewest)
            return null;

        (string Code, string Shown)? target = ClimbTarget.Of(path, top, workspace, model, cancellation);
        return Found(path.KnownPart ?? new PathReplacement(top, top, top, "", ""), target?.Code, start.Shown, target?.Shown ?? workspace.Shown(WorkspaceInCode.Root));
    }

    // One path is one diagnostic, however many steps it has: the first answers for all.
    private static bool IsFirst(SyntaxNode up, SyntaxNode path) => path.DescendantNodesAndSelf().First(ClimbingSteps.IsStep) == up;

    /// <summary>The expressions around a step that belong to the same path, the smallest first.</summary>
    private static IEnumerable<ExpressionSyntax> Around(SyntaxNode up)
    {
        if (up is ExpressionSyntax self)
            yield return self;
        for (SyntaxNode node = up; node.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InterpolatedStringContentSyntax && !EndsAt(node); node = node.Parent)
        {
            if (ClimbReader.IsStep(node.Parent))
                yield return (ExpressionSyntax)node.Parent;
            else if (node.Parent is ExpressionSyntax)
                yield break;
        }
    }

    // What is put behind something else, and is more than a text, is a path of its own.
    private static bool EndsAt(SyntaxNode node) => node.Parent switch
    {
        BinaryExpressionSyntax binary => binary.Right == node && node is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax),
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents[0] != node && node is InterpolationSyntax,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list when PathExpression.IsJoin(call) =>
            list.Arguments[0] != node && node is ArgumentSyntax { Expression: not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax) },
        _ => false,
    };
}
