using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Climbing;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Diagnostics;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>WSDK2105: code climbs from the program's place to the supposed place of the workspace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClimbingAnalyzer : WorkspaceAnalyzer
{
    // The directory of a tool's package is this number of levels above its files: tools/net10.0/any.
    private const int ToolDepth = 3;

    // The cache of packages is this number of levels above a library: name/version/lib/net10.0.
    private const int LibraryDepth = 4;

    // Names on the way to a value; more of them do not occur in practice.
    private const int MostNames = 16;

    /// <summary>Creates the analyzer.</summary>
    public ClimbingAnalyzer()
        : base(Descriptors.ClimbsToWorkspace)
    {
    }

    internal override void Look(
        SemanticModel model, PathSyntax syntax, WorkspaceInCode workspace, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (syntax.Steps.Count == 0 && syntax.Taken.Count == 0)
            return;
        var reader = new ClimbReader(model, workspace, cancellationToken);
        Func<ExpressionSyntax, ClimbedPath, Diagnostic?> judge = (top, path) => Judge(top, path.End(), workspace, model, cancellationToken);
        var finder = new ClimbFinder(reader, (top, path) => IsDecidedEarlier(path, reader, workspace, judge) ? null : judge(top, path));
        var loops = new ClimbingLoops();
        var reported = new HashSet<ClimbingLoop>();
        foreach (SyntaxNode step in syntax.Steps)
        {
            if (loops.Around(step) is { } loop)
            {
                if (reported.Add(loop) && loop.Start(reader, workspace, model, cancellationToken) is { } start)
                    report(Found(
                        new PathReplacement(loop.Place, loop.Place, loop.Place, "", ""),
                        null,
                        start,
                        workspace.Shown(WorkspaceInCode.Root)));
            }
            else if (finder.Find(step) is { } found)
            {
                report(found);
            }
        }

        // Names of texts that go up, and of places: declarations in this file, and constants in any file.
        foreach (ExpressionSyntax use in syntax.Uses)
        {
            if (reader.Read(use) is { } path
                && (path.Start is null || path.End().Steps < Fewest(path.Start))
                && finder.Find(use) is { } found)
                report(found);
        }

        foreach (ExpressionSyntax taken in syntax.Taken)
        {
            if (taken is IdentifierNameSyntax or MemberAccessExpressionSyntax
                && reader.Read(taken) is null
                && reader.ReadConstant(taken) is { } path
                && judge(taken, path) is { } found)
                report(found);
        }
    }

    // var up = Path.Combine(AppContext.BaseDirectory, "../.."); var other = Path.Combine(up, ".."): one climb, found at its beginning,
    // or one place that is no workspace.
    private static bool IsDecidedEarlier(
        ClimbedPath path, ClimbReader reader, WorkspaceInCode workspace, Func<ExpressionSyntax, ClimbedPath, Diagnostic?> judge)
    {
        for (int i = 0; i < MostNames && path.Origin is { } origin && reader.Read(origin) is { } before; i++)
        {
            if (judge(origin, before) is not null || (before.Steps > 0 && IsOtherPlace(origin, before, workspace)))
                return true;
            path = before;
        }

        return false;
    }

    private Diagnostic? Judge(
        ExpressionSyntax top, ClimbedPath path, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
    {
        ClimbStart start = path.Start ?? ClimbStart.CurrentDirectory;
        if (path.Steps < Fewest(start) || path.IsRooted)
            return null;
        bool isTaken = SystemPaths.IsTaken(top, model, cancellationToken, out string taker);
        if (path.Start is null && !isTaken)
            return null;

        int fewest = start.IsSource ? 0 : taker is "Directory.SetCurrentDirectory" or "Environment.CurrentDirectory" ? 1 : 2;
        if (path.Steps < fewest
            || ClimbSyntax.IsForName(top)
            || (start.IsProgram && !workspace.IsTest && ClimbTarget.IsOnlyProbed(top))
            || IsOtherPlace(top, path, workspace)
            || StaysInPackage(path, start, workspace)
            || ClimbTarget.EndsAmongOutputs(path)
            || ((start.IsProgram || (workspace.IsTest && !start.IsSource)) && ClimbTarget.StaysAmongOutputs(path, workspace.Location)))
            return null;

        (string Code, string Shown)? target = ClimbTarget.Of(path, top, workspace, model, cancellationToken);
        return Found(
            path.KnownPart ?? new PathReplacement(top, top, top, "", ""),
            target?.Code,
            start.Shown,
            target?.Shown ?? workspace.Shown(WorkspaceInCode.Root));
    }

    // The program checks where it runs, or the directory has a name for outputs, packages or an installation.
    private static bool IsOtherPlace(ExpressionSyntax top, ClimbedPath path, WorkspaceInCode workspace) =>
        path.Start is { IsProgram: true }
        && ((!workspace.IsTest && ClimbTarget.IsChecked(top)) || ClimbTarget.IsNamedOtherwise(path, top));

    // The steps that make a place a climb: the directory of a source file is one already.
    private static int Fewest(ClimbStart start) => start.IsSource ? 0 : 1;

    // A published library also starts in other people's directories.
    private static bool StaysInPackage(ClimbedPath path, ClimbStart start, WorkspaceInCode workspace) =>
        (workspace.IsTool && start.IsProgram && path.Height <= ToolDepth)
        || (workspace.IsPublished && !start.IsSource && path.Height <= LibraryDepth);
}
