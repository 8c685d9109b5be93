namespace WorkspaceSdk.Walking;

/// <summary>Decides how many threads read.</summary>
internal static class WalkThreads
{
    // More threads than this wait for one disk.
    private const int Most = 8;

    // More, if somebody asks for them, but not what the system cannot give.
    private const int MostOnRequest = 256;

    /// <summary>Gets the number of threads.</summary>
    /// <param name="wanted">What the query asks for; null to choose.</param>
    public static int Count(int? wanted) =>
        wanted is { } count ? Math.Max(1, Math.Min(count, MostOnRequest)) : Math.Min(Environment.ProcessorCount, Most);
}
