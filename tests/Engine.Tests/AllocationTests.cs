using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>What calls allocate on their thread, to the byte.</summary>
[Collection("observation")]
public sealed class AllocationTests
{
    [Fact]
    public void A_match_of_a_glob_allocates_nothing()
    {
        Glob glob = Glob.Parse("**/{src,test}/**/*[0-9].{cs,fs}");
        var set = GlobSet.Parse(["**/*.cs", "!(x)", "a/**/b"]);
        foreach (string path in (string[])["a/src/b/c/d9.cs", "a/src/b/c/d.cs", "nothing", "größe/test/x1.fs", ""])
        {
            Assert.Equal(0, Allocated(() => glob.IsMatch(path)));
            Assert.Equal(0, Allocated(() => set.IsMatch(path)));
        }
    }

    [LinuxFact]
    public void A_walk_allocates_nothing_for_a_file()
    {
        using var few = new TemporaryTree();
        using var many = new TemporaryTree();
        // As many directories, enough for a batch to reach its size, and twice the files.
        for (int directory = 10; directory < 80; directory++)
        {
            few.With([.. Enumerable.Range(0, 150).Select(file => $"d{directory}/file{file:000}.cs")]);
            many.With([.. Enumerable.Range(0, 300).Select(file => $"d{directory}/file{file:000}.cs")]);
        }

        Assert.Equal(Walked(few.Workspace), Walked(many.Workspace));

        static long Walked(WorkspaceTree tree) => Allocated(() =>
        {
            long bytes = 0;
            tree.Find(new FileQuery { Sort = FileSort.None, Threads = 1 }).ForEachUtf8((path, _) => bytes += path.Length);
        });
    }

    [LinuxFact]
    public void Calls_allocate_no_more_than_they_did()
    {
        using var files = new TemporaryTree();
        files.With("Directory.Workspace.props", "a/b/c.txt");
        WorkspaceTree tree = files.Workspace;
        var query = new FileQuery { Patterns = ["a/**/*.txt"] };
        Assert.Equal(304, Allocated(() => tree.Join("a/b/c.txt")));
        Assert.Equal(208, Allocated(() => tree.GetRelativePath("a/b/c.txt")));
        Assert.InRange(Allocated(() => WorkspaceTree.Open(files.Root + "/a/b")), 0, 16 * 1024);
        Assert.InRange(Allocated(() => tree.Find(query)), 0, 5 * 1024);
        Assert.InRange(Allocated(() => tree.Find(query).Count()), 0, 96 * 1024);
    }

    // The least of several: the first calls make code ready, and a thread's allocation context may be counted late.
    private static long Allocated(Action call)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static long Allocated<T>(Func<T> call) => Allocated(() => { _ = call(); });
}
