namespace WorkspaceSdk.Benchmarks;

/// <summary>Numbers taken under one name.</summary>
internal static class Sample
{
    /// <summary>The middle one; the mean of the middle two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
