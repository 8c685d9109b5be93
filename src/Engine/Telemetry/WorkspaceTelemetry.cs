#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkspaceSdk.Telemetry;

/// <summary>
/// Provides activities and counters, all under the name <c>WorkspaceSdk</c>. Costs nothing while nobody listens.
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
        "workspace.directories.recalled", "{directory}", "Directories that a snapshot knew, of which only the stamp was asked.");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("workspace.entries", "{entry}", "Entries looked at.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "workspace.errors", "{error}", "Directories and files that could not be read.");
    private static readonly Counter<long> Files = Meter.CreateCounter<long>(
        "workspace.files", "{file}", "Files whose content was read, by searches and fingerprints.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "workspace.bytes", "By", "Bytes of file content that searches and fingerprints read.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "workspace.duration", "s", "How long a query ran, its consumer's time included.");

    /// <summary>Gets whether anybody listens.</summary>
    public static bool IsEnabled =>
        Source.HasListeners() || Duration.Enabled || Directories.Enabled || Recalled.Enabled || Entries.Enabled || Errors.Enabled
        || Files.Enabled || Bytes.Enabled;

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
            Record(operation, activity, count, WorkDone.Of(statistics()), Stopwatch.GetElapsedTime(start));
            Stop(activity);
        }
    }

    /// <summary>Makes a call under observation.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="call">Does it. Takes the activity, null while nobody listens to activities.</param>
    /// <param name="results">How many results it gave.</param>
    /// <param name="done">What it did; false when it failed.</param>
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

    /// <summary>Counts what one call did.</summary>
    /// <param name="operation">What was done.</param>
    /// <param name="activity">Its activity; null while nobody listens to activities.</param>
    /// <param name="count">How many results it gave.</param>
    /// <param name="done">What it did.</param>
    /// <param name="elapsed">How long it ran.</param>
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

    /// <summary>Counts a part of what a call does that goes on.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="done">The part.</param>
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
