#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Telemetry;

/// <summary>What a program can observe.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void A_query_is_an_activity_and_counts()
    {
        using var tree = new TemporaryTree();
        tree.With("a/b", "a/c", "d");
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "WorkspaceSdk",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { lock (activities) activities.Add(activity); },
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test").Start();
        long entries = 0;
        using var meter = new MeterListener { InstrumentPublished = static (instrument, l) => { if (instrument.Meter.Name == "WorkspaceSdk") l.EnableMeasurementEvents(instrument); } };
        meter.SetMeasurementEventCallback<long>((instrument, value, _, _) => { if (instrument.Name == "workspace.entries") Interlocked.Add(ref entries, value); });
        meter.Start();

        Assert.Equal(3, tree.Workspace.Find().Count());
        Assert.Empty(tree.Workspace.Search("x"));
        int seen = 0;
        tree.Workspace.Find().ForEachUtf8((_, _) => seen++);
        Assert.Equal(3, seen);

        // Other tests run meanwhile; ours have our parent.
        Activity[] ours = [.. activities.Where(a => a.TraceId == parent.TraceId)];
        Activity find = ours.First(static a => a.OperationName == "workspace.find");
        Assert.Equal((3L, 2L, 4L, 0L), (Tag(find, "results"), Tag(find, "directories"), Tag(find, "entries"), Tag(find, "errors")));
        Assert.Contains(ours, static a => a.OperationName == "workspace.search");
        Assert.True(Interlocked.Read(ref entries) >= 12);
    }

    private static long Tag(Activity activity, string name) => (long)activity.GetTagItem("workspace." + name)!;
}
#endif
