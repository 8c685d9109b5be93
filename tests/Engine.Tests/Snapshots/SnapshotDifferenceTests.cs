using WorkspaceSdk.Fuzz;
using WorkspaceSdk.Tests.Ignoring;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Snapshots;

/// <summary>A snapshot's answers against a walk's. The long run is a command: tests/Snapshot.Fuzz.</summary>
[Slow]
public sealed class SnapshotDifferenceTests
{
    [GitTheory]
    [InlineData(1, 0)]
    [InlineData(2, 50)]
    [InlineData(3, 2000)]
    public void Whatever_is_done_to_a_tree_the_answer_is_that_of_a_walk(int seed, int tickMilliseconds)
    {
        var run = new SnapshotFuzz(seed, TimeSpan.FromMilliseconds(tickMilliseconds));
        run.Run(tickMilliseconds > 1000 ? 150 : 1200, static _ => { });
        Assert.Empty(run.Differences);
        Assert.True(run.Opened > 0 && (tickMilliseconds > 1000 || run.Recalled > 100));
    }

    [Fact]
    public void A_change_within_the_tick_of_the_writing_is_never_missed()
    {
        using var tree = new TemporaryTree();
        using var state = new TemporaryTree();
        string file = Path.Combine(state.Root, "snapshot");
        tree.With("a/b/");
        for (int i = 0; i < 3000; i++)
        {
            string name = $"a/b/{i % 7}";
            bool isThere = File.Exists(Path.Combine(tree.Root, name));
            if (isThere)
                File.Delete(Path.Combine(tree.Root, name));
            else
                tree.With(name);
            Snapshot snapshot = Snapshot.Load(file, tree.Workspace);
            Assert.NotEqual(isThere, snapshot.Find().Select(static e => e.Path).Contains(name));
            snapshot.Save();
        }
    }
}
