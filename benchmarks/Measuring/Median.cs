namespace WorkspaceSdk.Benchmarks;

/// <summary>The middle of some numbers.</summary>
public static class Median
{
    /// <summary>The middle one; the mean of the middle two.</summary>
    public static double Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
