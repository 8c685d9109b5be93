using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>Determines the use of a run of text.</summary>
internal static class PathUses
{
    public static PathUse Of(TextConcatenation run, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
    {
        if (run.IsAtStart)
        {
            return SystemPaths.IsTaken(run.Expression.Top, model, cancellationToken, out string taker)
                ? CanTake(taker, run, workspace) ? PathUse.System : PathUse.Other
                : SystemPaths.IsComputedWith(run.Expression.Top, model, cancellationToken) ? PathUse.Computed : PathUse.Text;
        }

        return run.First == 1 && workspace.IsRoot(run.Expression.Pieces[0].Node, model, cancellationToken)
            ? PathUse.BelowRoot
            : PathUse.BelowAnother;
    }

    // A program with a single name is searched in the directories of PATH, and no directory is read as a file.
    private static bool CanTake(string taker, TextConcatenation run, WorkspaceInCode workspace) =>
        !SystemPaths.IsForFiles(taker)
        || !((SystemPaths.IsForPrograms(taker) && !run.HasSeparator) || IsWholeDirectory(run, workspace));

    private static bool IsWholeDirectory(TextConcatenation run, WorkspaceInCode workspace) =>
        run.IsAtEnd && workspace.Paths.IsDirectory(run.Path);

    /// <summary>
    /// Determines whether a path may belong to any tree. An installed tool and a published library run outside the workspace, and
    /// append paths to directories that their callers pass.
    /// </summary>
    public static bool IsOfCallers(this PathUse use, WorkspaceInCode workspace) =>
        (workspace.IsTool || workspace.IsPublished) && use is (PathUse.Computed or PathUse.BelowAnother);

    /// <summary>
    /// Determines whether a run is treated as a path: not a single name, unless its use makes it one. Assemblies, products and
    /// categories have names like those of directories.
    /// </summary>
    public static bool MakesPath(this PathUse use, TextConcatenation run) => use switch
    {
        PathUse.System or PathUse.BelowRoot => true,
        PathUse.Other => false,
        PathUse.Computed => run.IsPathLike,
        _ => run.HasSeparator,
    };

    /// <summary>Determines whether the separators in a text are those of the member, or its use accepts both.</summary>
    public static bool KeepsSeparators(this PathUse use, string path, WorkspaceInCode workspace) =>
        path.IndexOf('\\') < 0 || (use is PathUse.System or PathUse.BelowRoot && workspace.Location is { IsWindows: true });

    /// <summary>Returns the member with the same meaning: where a relative path would start at the wrong place, the full one.</summary>
    public static string? Member(this PathUse use, PathMember member) => use switch
    {
        PathUse.BelowRoot => member.Full,
        PathUse.System => member.Full ?? member.Relative,
        _ => member.Relative,
    };
}

/// <summary>Specifies how code uses a path, which decides the member that can replace it.</summary>
internal enum PathUse
{
    /// <summary>The use does not make it a path.</summary>
    Text,

    /// <summary><c>Path</c> computes with it, wherever it starts.</summary>
    Computed,

    /// <summary>It follows a directory that only the program knows.</summary>
    BelowAnother,

    /// <summary>It follows <c>Workspace.Root</c>, which a full path replaces too.</summary>
    BelowRoot,

    /// <summary>The base class library takes it as a path that starts at the current directory.</summary>
    System,

    /// <summary>The base class library takes it as something else: the name of a program, or a file in place of a directory.</summary>
    Other,
}
