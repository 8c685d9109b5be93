using System.Diagnostics;
using System.Globalization;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes the statistics of a walk to standard error.</summary>
internal static class StatisticsOutput
{
    /// <summary>Writes the counters, one a line.</summary>
    public static void Write(FindStatistics statistics, Stopwatch watch, ToolConsole console)
    {
        Line("directories opened", statistics.DirectoriesOpened, console);
        Line("directories recalled", statistics.DirectoriesRecalled, console);
        Line("entries read", statistics.EntriesRead, console);
        Line("ignore files read", statistics.IgnoreFilesRead, console);
        if (statistics is SearchStatistics search)
        {
            Line("files searched", search.FilesSearched, console);
            Line("bytes searched", search.BytesSearched, console);
        }

        Line("ms", Math.Round(watch.Elapsed.TotalMilliseconds, 1), console);
    }

    private static void Line(string name, IFormattable value, ToolConsole console) =>
        console.WriteMessage($"{name}: {value.ToString(null, CultureInfo.InvariantCulture)}");
}
