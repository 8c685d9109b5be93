using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>Tells what a run of text is used for.</summary>
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

    // A program of one name is looked for in the directories of PATH, and no directory is read as a file.
    private static bool CanTake(string taker, TextConcatenation run, WorkspaceInCode workspace) =>
        !SystemPaths.IsForFiles(taker)
        || !((SystemPaths.IsForPrograms(taker) && !run.HasSeparator) || IsWholeDirectory(run, workspace));

    private static bool IsWholeDirectory(TextConcatenation run, WorkspaceInCode workspace) =>
        run.IsAtEnd && workspace.Paths.IsDirectory(run.Path);

    /// <summary>
    /// Determines whether a path may be one of any tree. An installed tool and a published library run where the workspace is not, and
    /// put paths behind directories that their callers give.
    /// </summary>
    public static bool IsOfCallers(this PathUse use, WorkspaceInCode workspace) =>
        (workspace.IsTool || workspace.IsPublished) && use is (PathUse.Computed or PathUse.BelowAnother);

    /// <summary>
    /// Determines whether a run is taken for a path: not a single name, unless its use makes it one. Assemblies, products and
    /// categories have names like those of directories.
    /// </summary>
    public static bool MakesPath(this PathUse use, TextConcatenation run) => use switch
    {
        PathUse.System or PathUse.BelowRoot => true,
        PathUse.Other => false,
        PathUse.Computed => run.IsPathLike,
        _ => run.HasSeparator,
    };

    /// <summary>Determines whether the separators in a text are those of the member, as far as its use minds them.</summary>
    public static bool KeepsSeparators(this PathUse use, string path, WorkspaceInCode workspace) =>
        path.IndexOf('\\') < 0 || (use is PathUse.System or PathUse.BelowRoot && workspace.Location is { IsWindows: true });

    /// <summary>The member that says the same: where a relative path would be relative to the wrong place, the full one.</summary>
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
    /// <summary>Nothing that makes a path of it.</summary>
    Text,

    /// <summary><c>Path</c> computes with it, wherever it starts.</summary>
    Computed,

    /// <summary>It follows a directory that only the program knows.</summary>
    BelowAnother,

    /// <summary>It follows <c>Workspace.Root</c>, which a full path replaces too.</summary>
    BelowRoot,

    /// <summary>The base class library takes it as a path, from the current directory on.</summary>
    System,

    /// <summary>The base class library takes it for something else: the name of a program, or a file where there is a directory.</summary>
    Other,
}
