using System.Diagnostics;
using System.Globalization;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes to standard error where a graph came from.</summary>
internal static class GraphStatisticsOutput
{
    /// <summary>Writes the counters, one a line.</summary>
    public static void Write(GraphLoader? loader, Stopwatch watch, ToolConsole console)
    {
        Line("projects evaluated", loader?.EvaluatedCount ?? 0);
        Line("projects recalled", loader?.RecalledCount ?? 0);
        if (loader?.Problem is { } problem)
            console.WriteMessage($"cache not used: {problem}");
        if (loader?.SavingProblem is { } saving)
            console.WriteMessage($"cache not written: {saving}");
        Line("ms", Math.Round(watch.Elapsed.TotalMilliseconds, 1));

        void Line(string name, IFormattable value) =>
            console.WriteMessage($"{name}: {value.ToString(null, CultureInfo.InvariantCulture)}");
    }
}
