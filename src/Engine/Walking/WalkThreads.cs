namespace WorkspaceSdk.Walking;

/// <summary>Decides the number of threads.</summary>
internal static class WalkThreads
{
    // More threads than this wait for one disk.
    private const int Most = 8;

    // The limit for a query that sets the number: the system may not be able to create more threads.
    private const int MostOnRequest = 256;

    /// <summary>Returns the number of threads.</summary>
    /// <param name="wanted">The number that the query requests; null to choose.</param>
    public static int Count(int? wanted) =>
        wanted is { } count ? Math.Max(1, Math.Min(count, MostOnRequest)) : Math.Min(Environment.ProcessorCount, Most);
}
