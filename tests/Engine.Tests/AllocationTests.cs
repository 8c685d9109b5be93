namespace WorkspaceSdk.Tests;

/// <summary>What calls allocate on their thread, to the byte.</summary>
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
