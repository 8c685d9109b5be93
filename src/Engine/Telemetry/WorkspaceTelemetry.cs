#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkspaceSdk.Telemetry;

/// <summary>
/// Provides activities and counters, all under the name <c>WorkspaceSdk</c>. Costs nothing without a listener.
/// </summary>
internal static class WorkspaceTelemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "WorkspaceSdk";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Directories = Meter.CreateCounter<long>(
        "workspace.directories", "{directory}", "Directories whose entries were read.");
    private static readonly Counter<long> Recalled = Meter.CreateCounter<long>(
        "workspace.directories.recalled", "{directory}", "Directories that a snapshot knew, of which only the stamp was read.");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("workspace.entries", "{entry}", "Entries looked at.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "workspace.errors", "{error}", "Directories and files that could not be read.");
    private static readonly Counter<long> Files = Meter.CreateCounter<long>(
        "workspace.files", "{file}", "Files whose content was read, by searches and fingerprints.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "workspace.bytes", "By", "Bytes of file content that searches and fingerprints read.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "workspace.duration", "s", "How long a query ran, its consumer's time included.");

    /// <summary>Gets whether there is a listener.</summary>
    public static bool IsEnabled =>
        Source.HasListeners() || Duration.Enabled || Directories.Enabled || Recalled.Enabled || Entries.Enabled || Errors.Enabled
        || Files.Enabled || Bytes.Enabled;

    /// <summary>Runs a query with telemetry, from its first element to its last.</summary>
    /// <param name="operation"><c>find</c> or <c>search</c>.</param>
    /// <param name="results">The query's results.</param>
    /// <param name="statistics">Returns the counters of the walk; called at the end.</param>
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
            Record(operation, activity, count, WorkDone.Of(statistics()), Stopwatch.GetElapsedTime(start));
            Stop(activity);
        }
    }

    /// <summary>Runs a call with telemetry.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="call">The call. It receives the activity, null without a listener for activities.</param>
    /// <param name="results">Returns the number of results.</param>
    /// <param name="done">Returns the work; false when the call failed.</param>
    public static T Measure<T>(string operation, Func<Activity?, T> call, Func<T, long> results, Func<bool, WorkDone> done)
    {
        Activity? activity = Start(operation);
        long start = Stopwatch.GetTimestamp();
        long count = 0;
        bool hasSucceeded = false;
        try
        {
            T result = call(activity);
            count = results(result);
            hasSucceeded = true;
            return result;
        }
        finally
        {
            Record(operation, activity, count, done(hasSucceeded), Stopwatch.GetElapsedTime(start));
            Stop(activity);
        }
    }

    /// <summary>Starts an activity that does not become the current one: the caller's work between two results is not part of it.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>Null without a listener.</returns>
    public static Activity? Start(string operation)
    {
        if (!Source.HasListeners())
            return null;
        Activity? current = Activity.Current;
        Activity? activity = Source.StartActivity("workspace." + operation);
        Activity.Current = current;
        return activity;
    }

    /// <summary>Ends an activity and keeps the caller's current one.</summary>
    public static void Stop(Activity? activity)
    {
        if (activity is null)
            return;
        Activity? current = Activity.Current;
        activity.Dispose();
        Activity.Current = current;
    }

    /// <summary>Counts the work of one call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="activity">Its activity; null without a listener for activities.</param>
    /// <param name="count">The number of results.</param>
    /// <param name="done">The work.</param>
    /// <param name="elapsed">The duration.</param>
    public static void Record(string operation, Activity? activity, long count, in WorkDone done, TimeSpan elapsed)
    {
        Count(operation, done);
        Duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("workspace.operation", operation));
        activity?.SetTag("workspace.results", count);
        activity?.SetTag("workspace.directories", done.Directories);
        activity?.SetTag("workspace.directories.recalled", done.Recalled);
        activity?.SetTag("workspace.entries", done.Entries);
        activity?.SetTag("workspace.errors", done.Errors);
        activity?.SetTag("workspace.files", done.Files);
        activity?.SetTag("workspace.bytes", done.Bytes);
    }

    /// <summary>Counts a part of the work of a call that continues.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="done">The part of the work.</param>
    public static void Count(string operation, in WorkDone done)
    {
        var tag = new KeyValuePair<string, object?>("workspace.operation", operation);
        Directories.Add(done.Directories, tag);
        Recalled.Add(done.Recalled, tag);
        Entries.Add(done.Entries, tag);
        Errors.Add(done.Errors, tag);
        Files.Add(done.Files, tag);
        Bytes.Add(done.Bytes, tag);
    }
}
#endif
