using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using WorkspaceSdk.Telemetry;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Telemetry;

/// <summary>What a program can observe.</summary>
[Collection("observation")]
public sealed class TelemetryTests
{
    [Fact]
    public void A_query_is_an_activity_and_counts()
    {
        using var tree = new TemporaryTree();
        tree.With("a/b", "a/c", "d");
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "WorkspaceSdk",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test").Start();
        long entries = 0;
        using var meter = new MeterListener
        {
            InstrumentPublished = static (instrument, l) =>
            {
                if (instrument.Meter.Name == "WorkspaceSdk") l.EnableMeasurementEvents(instrument);
            }
        };
        meter.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.Name == "workspace.entries") Interlocked.Add(ref entries, value);
        });
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
        // Three walks of four entries.
        Assert.True(Interlocked.Read(ref entries) >= 12);
    }

    [Fact]
    public async Task Each_call_is_one_activity_with_what_it_did()
    {
        using var tree = new TemporaryTree();
        tree.Write("a/b", "x\n").Write("a/c", "x\nx\n").Write("d", "y");
        Snapshot snapshot = Snapshot.Load(Path.Combine(tree.Root, "a", "snapshot"), tree.Workspace);
        _ = snapshot.Find().Count();
        string[] paths = [.. tree.Workspace.Find().Paths(absolute: true)];
        (string Operation, Func<Task> Call, long Results, long Directories, long Files, long Bytes)[] calls =
        [
            ("find", () => Task.FromResult(tree.Workspace.Find().Count()), 3, 2, 0, 0),
            ("find", () => Finding.ResultRunTests.ListOf(tree.Workspace.FindAsync()), 3, 2, 0, 0),
            ("search", () => Task.FromResult(tree.Workspace.Search("x").Count()), 3, 2, 3, 7),
            ("search", () => Finding.ResultRunTests.ListOf(tree.Workspace.SearchAsync("x")), 3, 2, 3, 7),
            ("search", () => Task.FromResult(snapshot.Search("x").Count()), 3, -1, 3, 7),
            ("explain", () => Task.FromResult(tree.Workspace.Explain(new FileQuery())), 3, 6, 0, 0),
            ("fingerprint", () => Task.FromResult(Fingerprint.Compute(paths[0])), 1, 0, 1, 2),
            ("fingerprint", () => Task.FromResult(Fingerprint.ComputeAll(paths)), 3, 0, 3, 7),
            ("refresh", () => Task.FromResult(snapshot.Refresh()), 0, 0, 0, 0),
        ];
        foreach ((string operation, Func<Task> call, long results, long directories, long files, long bytes) in calls)
        {
            var activities = new ConcurrentQueue<Activity>();
            using var listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "WorkspaceSdk",
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activities.Enqueue,
            };
            ActivitySource.AddActivityListener(listener);
            using var parent = new Activity("test");
            parent.SetIdFormat(ActivityIdFormat.W3C).Start();
            await call();
            parent.Stop();
            Activity one = Assert.Single(activities, a => a.TraceId == parent.TraceId);
            Assert.Equal("workspace." + operation, one.OperationName);
            Assert.Equal((results, files, bytes), (Tag(one, "results"), Tag(one, "files"), Tag(one, "bytes")));
            if (directories >= 0)
                Assert.Equal(directories, Tag(one, "directories"));
            else
                Assert.Equal(2, Tag(one, "directories") + Tag(one, "directories.recalled"));
            Assert.Equal(0, Tag(one, "errors"));
        }
    }

    [Fact]
    public async Task A_watch_counts_the_directories_it_reads()
    {
        using var tree = new TemporaryTree();
        tree.With("a/b", "c/d");
        long directories = 0;
        using var meter = new MeterListener
        {
            InstrumentPublished = static (instrument, l) =>
            {
                if (instrument.Meter.Name == "WorkspaceSdk") l.EnableMeasurementEvents(instrument);
            }
        };
        meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (instrument.Name == "workspace.directories" && tags.Length == 1 && tags[0].Value is "watch")
                Interlocked.Add(ref directories, value);
        });
        meter.Start();
        using var stop = new CancellationTokenSource();
        await using IAsyncEnumerator<FileChange> changes = tree.Workspace
            .Watch(null, TimeSpan.FromMilliseconds(10), stop.Token)
            .GetAsyncEnumerator();
        ValueTask<bool> next = changes.MoveNextAsync();
        Assert.True(Interlocked.Read(ref directories) >= 3);
        tree.With("a/new");
        Assert.True(await next);
        Assert.True(Interlocked.Read(ref directories) >= 4);
        await stop.CancelAsync();
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
