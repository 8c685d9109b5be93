using SharpFuzz.Common;

namespace WorkspaceSdk.Fuzz;

/// <summary>The instrumented points of the assemblies under test, by number. Both copies of a program see the same.</summary>
public static class CodePoints
{
    private const string PointsKey = "WorkspaceSdk.Fuzz.Points", ReachedKey = "WorkspaceSdk.Fuzz.Reached";

    // SharpFuzz reads it. Each point that runs is then a call, which is slow.
    private const string Switch = "SHARPFUZZ_ENABLE_ON_BRANCH_CALLBACK";

    /// <summary>Gets how many points there are.</summary>
    public static int Count => All.Count;

    private static Dictionary<int, string> All => (Dictionary<int, string>?)AppContext.GetData(PointsKey) ?? [];

    /// <summary>Returns how many points of each namespace ran, where any did and they were counted.</summary>
    public static IEnumerable<string> Reached()
    {
        bool[] reached = (bool[]?)AppContext.GetData(ReachedKey) ?? [];
        return All.GroupBy(
            static point => point.Value.LastIndexOf('.') is > 0 and var dot ? point.Value[..dot] : "",
            static point => point.Key,
            StringComparer.Ordinal)
            .Select(points => (Name: points.Key,
                Reached: points.Count(point => point < reached.Length && reached[point]),
                Count: points.Count()))
            .Where(static points => points.Reached > 0)
            .OrderBy(static points => points.Name, StringComparer.Ordinal)
            .Select(static points => $"  {points.Name}: {points.Reached} of {points.Count} points");
    }

    /// <summary>Says that points are to be counted. Nothing is instrumented before.</summary>
    internal static void CountThem()
    {
        Environment.SetEnvironmentVariable(Switch, "1");
        bool[] reached = new bool[CoverageMap.Size];
        AppContext.SetData(ReachedKey, reached);
        Trace.OnBranch = (point, _) => reached[point] = true;
    }

    /// <summary>Sets the points: number and type.</summary>
    internal static void Publish(Dictionary<int, string> points) => AppContext.SetData(PointsKey, points);
}
