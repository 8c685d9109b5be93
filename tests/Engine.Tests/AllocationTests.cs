using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>What calls allocate on their thread, to the byte.</summary>
public sealed class AllocationTests
{
    private static readonly FileQuery OneThread = new() { Threads = 1, RespectIgnoreFiles = false };

    [Theory]
    [InlineData(FileSort.None)]
    [InlineData(FileSort.Path)]
    public void A_walk_without_strings_allocates_nothing_for_a_file(FileSort sort)
    {
        using TemporaryTree few = Tree(300), many = Tree(900);
        var query = new FileQuery(OneThread) { Sort = sort };
        // In order each directory keeps an index of its entries, four bytes each.
        long perFile = sort == FileSort.Path ? sizeof(int) : 0;
        Assert.Equal(600 * perFile, Walk(many, query) - Walk(few, query));
    }

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

    private static TemporaryTree Tree(int files) => new TemporaryTree().With([.. Enumerable.Range(100, files).Select(static i => $"d/{i}")]);

    private static long Walk(TemporaryTree tree, FileQuery query)
    {
        WorkspaceTree workspace = tree.Workspace;
        int count = 0;
        Utf8EntryAction action = (_, _) => count++;
        return Allocated(() => workspace.Find(query).ForEachUtf8(action));
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
