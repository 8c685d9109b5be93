using System.Globalization;

namespace WorkspaceSdk.Fuzz;

/// <summary>Gives changed files to one reader. The same seed gives the same bytes, but for the stamps in them.</summary>
public sealed class ByteFuzz(IFuzzTarget target, int seed)
{
    private const int MostFinds = 5;
    private const long MostAllocated = 256L << 20;

    private readonly Random random = new(seed);
    private long largest;
    private long read;
    private long done;

    /// <summary>How many promises were broken.</summary>
    public int Finds { get; private set; }

    /// <summary>How many inputs the reader took for a file of its kind; a run where these are few proves little.</summary>
    public long Accepted { get; private set; }

    /// <summary>One line about the run.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name}, seed {seed}: {done} executions, {Accepted} accepted, {Finds} finds, at most {largest >> 10} KiB allocated, {read >> 10} KiB read");

    /// <summary>Runs.</summary>
    public void Run(int executions, Action<string> onFind)
    {
        var mutation = new ByteMutation(random, target.Corpus, target.Words);
        foreach (byte[] good in target.Corpus)
            Execute(good, onFind);
        for (int i = 0; i < executions && Finds < MostFinds; i++)
            Execute(target.Complete(mutation.Next(), random), onFind);
    }

    private void Execute(byte[] bytes, Action<string> onFind)
    {
        done++;
        read += bytes.Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            if (target.Read(bytes))
                Accepted++;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            largest = Math.Max(largest, allocated);
            if (allocated > MostAllocated)
                throw new FuzzException($"{allocated >> 20} MiB were allocated for {bytes.Length} bytes");
        }
        catch (Exception error)
        {
            Finds++;
            onFind($"{target.Name}, seed {seed}, execution {done}: {error}\n  input: {Convert.ToBase64String(bytes)}");
        }
    }
}
