#if NET
namespace WorkspaceSdk.Telemetry;

/// <summary>Counts what a watch does, after each look: a watch has no end at which it could be counted. Used by one thread.</summary>
/// <param name="statistics">What the walks of the watch count in.</param>
internal sealed class WatchCounter(FindStatistics statistics)
{
    private WorkDone _counted;

    /// <summary>Counts what was done since the last call.</summary>
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
