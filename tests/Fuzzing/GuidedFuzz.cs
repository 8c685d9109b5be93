using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Fuzz;

/// <summary>Gives changed inputs to one target, keeps those that reach new code, and goes on from them. The same seed gives nearly the same run.</summary>
public sealed class GuidedFuzz : IDisposable
{
    private const int MostFinds = 20;
    private const int LongestShown = 2000;
    private const long MostAllocated = 256L << 20;
    private const int LongestInput = 30;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly IFuzzTarget target;
    private readonly int seed;
    private readonly Random random;
    private readonly CoverageMap map = new();
    private readonly FuzzCorpus corpus = new();
    private readonly List<CoveredEdge> fresh = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly CurrentInput current;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long largest;
    private long slowest;
    private long done;
    private long stuckAt = -1;
    private int stuckFor;
    private long accepted;

    /// <summary>Prepares a run.</summary>
    /// <param name="target">What gets the inputs.</param>
    /// <param name="seed">Any number.</param>
    public GuidedFuzz(IFuzzTarget target, int seed)
    {
        this.target = target;
        this.seed = seed;
        random = new Random(seed);
        current = new CurrentInput(target.Name);
    }

    /// <summary>How many different promises were broken.</summary>
    public int Finds => known.Count;

    /// <summary>How many inputs the target took for inputs of its kind, in a hundred; a run where these are few proves little.</summary>
    public double Accepted => 100.0 * accepted / Math.Max(done, 1);

    /// <summary>One line about the run.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name}, seed {seed}: {done} executions in {watch.Elapsed.TotalSeconds:F0} s, {Finds} finds, {Accepted:F1} % accepted, {map.Edges} edges at {CodePoints.Count} points, {corpus.Count} inputs kept, slowest {TimeSpan.FromTicks(slowest).TotalMilliseconds:F0} ms, at most {largest >> 10} KiB allocated, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");

    /// <summary>Runs.</summary>
    /// <param name="executions">How many inputs.</param>
    /// <param name="kept">The file of inputs that were kept in earlier runs.</param>
    /// <param name="write">Gets each find, and now and then how far the run is.</param>
    public void Run(long executions, string kept, Action<string> write)
    {
        using var alarm = new Timer(_ => EndWhenStuck(write), null, Pace, Pace);
        foreach (byte[] input in target.Seeds.Concat(FuzzCorpus.Kept(kept)))
            Execute(input, write);
        long next = done + (executions / 10);
        while (done < executions && Finds < MostFinds)
        {
            Execute(target.Mutate(corpus.Pick(random), corpus.Pick(random), random), write);
            if (executions >= 1_000_000 && done >= next)
            {
                write(Summary);
                next += executions / 10;
            }
        }
    }

    /// <summary>Writes the inputs that together reach all that was reached.</summary>
    public void Keep(TextWriter writer) => corpus.Write(writer);

    /// <inheritdoc/>
    public void Dispose() => current.Dispose();

    // Code that does not end cannot be ended from here: the process is. Counted in ticks, since the clock goes on while a process is stopped.
    private void EndWhenStuck(Action<string> write)
    {
        stuckFor = Interlocked.Exchange(ref stuckAt, done) == done ? stuckFor + 1 : 0;
        if (stuckFor < LongestInput || done == 0)
            return;
        write($"{target.Name}: execution {done} did not end within {LongestInput} s; its input is in {Path.GetTempPath()}");
        Environment.Exit(3);
    }

    private void Execute(byte[] input, Action<string> write)
    {
        map.Clear();
        Try(input, write);
        map.TakeNew(fresh);
        if (fresh.Count == 0)
            return;
        // Once more: code that runs only the first time, such as a cache that is filled, says nothing about the input.
        map.Clear();
        Try(input, write);
        if (map.RunsAnyOf(fresh) || corpus.Count == 0)
            corpus.Add(input, map.Ran());
        fresh.Clear();
    }

    private void Try(byte[] input, Action<string> write)
    {
        done++;
        current.Set(input);
        long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        try
        {
            if (target.Read(input))
                accepted++;
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).Ticks);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            largest = Math.Max(largest, allocated);
            if (allocated > MostAllocated)
                throw new FuzzException($"{allocated >> 20} MiB were allocated for {input.Length} bytes");
        }
        catch (Exception error)
        {
            string place = (error.StackTrace ?? "").Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.StartsWith("at WorkspaceSdk", StringComparison.Ordinal)) ?? "";
            if (known.Add(error.GetType().Name + place))
                write($"{target.Name}, seed {seed}, execution {done}: {error}\n  input: {Shown(input)}");
        }
    }

    private string Shown(byte[] input)
    {
        string text = target.Show(input);
        if (text.Length <= LongestShown)
            return text;
        string file = Path.Combine(Path.GetTempPath(), $"wsdk-fuzz-{target.Name}-{Environment.ProcessId}-{done}");
        File.WriteAllBytes(file, input);
        return $"{text[..LongestShown]}... ({text.Length} characters; all of it is in {file})";
    }
}
