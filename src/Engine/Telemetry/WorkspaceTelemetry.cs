#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkspaceSdk.Telemetry;

/// <summary>What programs can observe: activities and counters, all under the name <c>WorkspaceSdk</c>. Costs nothing while nobody listens.</summary>
internal static class WorkspaceTelemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "WorkspaceSdk";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Directories = Meter.CreateCounter<long>("workspace.directories", "{directory}", "Directories whose entries were read.");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("workspace.entries", "{entry}", "Entries looked at.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("workspace.errors", "{error}", "Directories and files that could not be read.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("workspace.duration", "s", "How long a query ran, its consumer's time included.");

    /// <summary>Whether anybody listens.</summary>
    public static bool IsEnabled => Source.HasListeners() || Duration.Enabled || Directories.Enabled || Entries.Enabled || Errors.Enabled;

    /// <summary>Runs a query under observation, from its first element to its last.</summary>
    /// <param name="operation"><c>find</c> or <c>search</c>.</param>
    /// <param name="results">The query's results.</param>
    /// <param name="statistics">What the walk did, asked for at the end.</param>
    public static IEnumerable<T> Observe<T>(string operation, IEnumerable<T> results, Func<FindStatistics> statistics)
    {
        Activity? activity = Start(operation);
        long start = Stopwatch.GetTimestamp();
        long count = 0;
        try
        {
            foreach (T result in results)
            {
                count++;
                yield return result;
            }
        }
        finally
        {
            Record(operation, activity, count, statistics(), Stopwatch.GetElapsedTime(start));
            Stop(activity);
        }
    }

    /// <summary>Begins an activity that does not become the current one: what the caller does between two results is none of it.</summary>
    /// <param name="operation">What is done.</param>
    /// <returns>Null while nobody listens.</returns>
    public static Activity? Start(string operation)
    {
        if (!Source.HasListeners())
            return null;
        Activity? current = Activity.Current;
        Activity? activity = Source.StartActivity("workspace." + operation);
        Activity.Current = current;
        return activity;
    }

    /// <summary>Ends an activity and leaves the caller's current one as it is.</summary>
    public static void Stop(Activity? activity)
    {
        if (activity is null)
            return;
        Activity? current = Activity.Current;
        activity.Dispose();
        Activity.Current = current;
    }

    private static void Record(string operation, Activity? activity, long count, FindStatistics statistics, TimeSpan elapsed)
    {
        var tag = new KeyValuePair<string, object?>("workspace.operation", operation);
        Directories.Add(statistics.DirectoriesOpened, tag);
        Entries.Add(statistics.EntriesRead, tag);
        Errors.Add(statistics.Errors, tag);
        Duration.Record(elapsed.TotalSeconds, tag);
        activity?.SetTag("workspace.results", count);
        activity?.SetTag("workspace.directories", statistics.DirectoriesOpened);
        activity?.SetTag("workspace.entries", statistics.EntriesRead);
        activity?.SetTag("workspace.errors", statistics.Errors);
    }
}
#endif
