using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Tool.Output;

/// <summary>What a walk did, on standard error.</summary>
internal static class StatisticsText
{
    /// <summary>Writes the counters, one a line.</summary>
    public static void Write(FindStatistics statistics, Stopwatch watch)
    {
        Line("directories opened", statistics.DirectoriesOpened);
        Line("directories recalled", statistics.DirectoriesRecalled);
        Line("entries read", statistics.EntriesRead);
        Line("ignore files read", statistics.IgnoreFilesRead);
        Line("ms", Math.Round(watch.Elapsed.TotalMilliseconds, 1));
    }

    private static void Line(string name, IFormattable value) => Console.Error.WriteLine($"{name}: {value.ToString(null, CultureInfo.InvariantCulture)}");
}
