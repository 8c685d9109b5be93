using System.Globalization;
using System.Reflection;

namespace Pricing;

/// <summary>The prices, carried in this assembly: the group Prices is added to EmbeddedResource.</summary>
public static class PriceList
{
    /// <summary>Where the prices came from, relative to the workspace's root.</summary>
    public const string Source = Workspace.Relative.Prices.PricesCsv;

    public static IReadOnlyDictionary<string, decimal> Read()
    {
        Assembly assembly = typeof(PriceList).Assembly;
        string name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("prices.csv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(fields => fields[0], fields => decimal.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}
