using System.Diagnostics;
using System.Diagnostics.Metrics;
using WorkspaceSdk.Telemetry;
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

        foreach (FileEntry entry in tree.Workspace.Find())
            Assert.Same(parent, Activity.Current);
        Assert.Same(parent, Activity.Current);
        Assert.True(Snapshot.Load(Path.Combine(tree.Root, "absent"), tree.Workspace).Refresh().IsEmpty);
        Assert.Empty(tree.Workspace.Search("x"));
        int seen = 0;
        tree.Workspace.Find().ForEachUtf8((_, _) => seen++);
        Assert.Equal(3, seen);

        // Other tests run meanwhile; ours have our parent.
        Activity[] ours = [.. activities.Where(a => a.TraceId == parent.TraceId)];
        Activity find = ours.First(static a => a.OperationName == "workspace.find");
        Assert.Equal((3L, 2L, 4L, 0L), (Tag(find, "results"), Tag(find, "directories"), Tag(find, "entries"), Tag(find, "errors")));
        Assert.Contains(ours, static a => a.OperationName == "workspace.search");
        Assert.Contains(ours, static a => a.OperationName == "workspace.refresh" && (int)a.GetTagItem("workspace.changes")! == 0);
        Assert.All(ours, a => Assert.Equal(parent.SpanId, a.ParentSpanId));
        Assert.True(Interlocked.Read(ref entries) >= 16);
    }

    [Fact]
    public void While_nobody_listens_nothing_is_allocated()
    {
        Assert.False(Observe(1));
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool observed = Observe(1000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.False(observed);
    }

    // What every query asks before it does anything for observers.
    private static bool Observe(int times)
    {
        bool observed = false;
        for (int i = 0; i < times; i++)
        {
            observed |= WorkspaceTelemetry.IsEnabled;
            Activity? activity = WorkspaceTelemetry.Start("find");
            observed |= activity is not null;
            WorkspaceTelemetry.Stop(activity);
        }

        return observed;
    }

    private static long Tag(Activity activity, string name) => (long)activity.GetTagItem("workspace." + name)!;
}
