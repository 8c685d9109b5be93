namespace WorkspaceSdk.Benchmarks;

/// <summary>Computes the median of numbers.</summary>
public static class Median
{
    /// <summary>Returns the middle number, or the mean of the middle two.</summary>
    public static double Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
