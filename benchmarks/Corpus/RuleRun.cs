using System.Diagnostics;
using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Runs all rules over one file after the other. Only code that a rule needs is bound, on a stack as small as that of a compiler's thread.
/// </summary>
internal static class RuleRun
{
    private const int Stack = 1536 * 1024;

    private static readonly WorkspaceAnalyzer[] Rules =
    [
        new LiteralPathAnalyzer(), new NearPathAnalyzer(), new RelativePathAnalyzer(), new AbsolutePathAnalyzer(), new ClimbingAnalyzer()
    ];

    /// <summary>Returns the hits of the rules in a file, the failures, and the milliseconds, binding included.</summary>
    public static (IReadOnlyList<Diagnostic> Found, Exception? Failure, double Milliseconds) Look(
        SemanticModel model, WorkspaceInCode workspace)
    {
        var found = new List<Diagnostic>();
        Exception? failure = null;
        double milliseconds = 0;
        var thread = new Thread(
            () =>
            {
                long start = Stopwatch.GetTimestamp();
                try
                {
                    foreach (WorkspaceAnalyzer rule in Rules)
                        rule.Look(model, PathSyntax.Of(model, CancellationToken.None), workspace, found.Add, CancellationToken.None);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }

                milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            },
            Stack);
        thread.Start();
        thread.Join();
        return (found, failure, milliseconds);
    }
}
