namespace WorkspaceSdk.Benchmarks;

/// <summary>The middle of some numbers.</summary>
public static class Median
{
    /// <summary>The middle one, or the upper of two.</summary>
    public static double Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted[sorted.Length / 2];
    }
}
