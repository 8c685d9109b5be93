namespace WorkspaceSdk.Benchmarks;

/// <summary>Represents a contender that does a piece of work.</summary>
/// <param name="Name">The printed name.</param>
/// <param name="Run">
/// Does the work once or several times, and returns the median of the times in milliseconds, with the number of results.
/// </param>
public sealed record Contender(string Name, Func<Sample> Run)
{
    /// <summary>Creates a contender of this process.</summary>
    public static Contender InProcess(string name, int times, Func<long> work) => new(name, () =>
    {
        var milliseconds = new double[times];
        long found = 0;
        for (int i = 0; i < times; i++)
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            found = work();
            milliseconds[i] = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return new Sample(Median.Of(milliseconds), found);
    });

    /// <summary>
    /// Returns a contender of this process, measured by the processor time that all threads take, collections of garbage included.
    /// </summary>
    public static Contender Processor(string name, int times, Func<long> work) => new(name, () =>
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        long found = 0;
        for (int i = 0; i < times; i++)
            found = work();
        return new Sample((Environment.CpuUsage.TotalTime - start).TotalMilliseconds / times, found);
    });
}
