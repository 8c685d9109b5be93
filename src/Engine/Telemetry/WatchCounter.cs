#if NET
namespace WorkspaceSdk.Telemetry;

/// <summary>Counts the work of a watch after each scan: a watch has no end at which to count. Used by one thread.</summary>
/// <param name="statistics">The counters of the watch's walks.</param>
internal sealed class WatchCounter(FindStatistics statistics)
{
    private WorkDone _counted;

    /// <summary>Counts the work since the last call.</summary>
    public void Count()
    {
        if (!TelemetryAudience.IsPossible || !WorkspaceTelemetry.IsEnabled)
            return;
        var now = WorkDone.Of(statistics);
        WorkspaceTelemetry.Count("watch", now.Since(_counted));
        _counted = now;
    }
}
#endif
