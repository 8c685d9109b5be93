using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Generators;

/// <summary>Tells what a run of text is used for.</summary>
internal static class PathUses
{
    public static PathUse Of(PathRun run, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellation)
    {
        if (run.IsAtStart)
            return SystemPaths.IsTaken(run.Expression.Top, model, cancellation, out _) ? PathUse.System : PathUse.Text;
        return run.First == 1 && workspace.IsRoot(run.Expression.Pieces[0].Node, model, cancellation) ? PathUse.BelowRoot : PathUse.BelowAnother;
    }

    /// <summary>Whether a run is taken for a path: not a bare word, unless its use makes it one.</summary>
    public static bool MakesPath(this PathUse use, PathRun run) => use switch
    {
        PathUse.System or PathUse.BelowRoot => true,
        PathUse.BelowAnother => run.HasSeparator,
        _ => run.IsPathLike,
    };

    /// <summary>The member that says the same: where a relative path would be relative to the wrong place, the full one.</summary>
    public static string? Member(this PathUse use, PathMember member) => use switch
    {
        PathUse.BelowRoot => member.Full,
        PathUse.System => member.Full ?? member.Relative,
        _ => member.Relative,
    };
}
