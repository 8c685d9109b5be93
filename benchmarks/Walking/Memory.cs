using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures the managed memory of streaming.</summary>
internal static class Memory
{
    /// <summary>
    /// Prints the peak of the managed heap and the allocation per file while a tree is streamed, with strings and without.
    /// </summary>
    public static void Report(string tree)
    {
        Console.WriteLine("\n| 1,000,000 files streamed | peak managed MB | bytes allocated per file |\n|---|---|---|");
        var workspace = WorkspaceTree.At(tree);
        Print("UTF-8", peak => { long n = 0; workspace.Find(Ours.All("**/*", 2)).ForEachUtf8((_, _) => peak(++n)); return n; });
        Print("strings", peak => { long n = 0; foreach (FileEntry _ in workspace.Find(Ours.All("**/*", 2))) peak(++n); return n; });
    }

    private static void Print(string name, Func<Action<long>, long> run)
    {
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes(precise: true), least = GC.GetTotalMemory(forceFullCollection: true), peak = 0;
        long found = run(n =>
        {
            if (n % 1000 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        });
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {name} | {(peak - least) / 1e6:0.0} | {(double)allocated / found:0.0} |"));
    }
}
