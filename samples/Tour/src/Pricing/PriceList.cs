using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Pricing;

/// <summary>The prices, carried in this assembly: the group Prices is added to EmbeddedResource.</summary>
public static partial class PriceList
{
    /// <summary>The file of the prices, relative to the workspace's root; also the name of the resource.</summary>
    public const string Source = Workspace.Relative.Prices.PricesCsv;

    /// <summary>The SHA-256 of the prices, as the build saw them.</summary>
    public static string Fingerprint =>
        typeof(PriceList).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Prices").Value!;

    public static IReadOnlyDictionary<string, decimal> Read()
    {
        Assembly assembly = typeof(PriceList).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(Source)!);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => ArticleName().IsMatch(fields[0]))
            .ToDictionary(fields => fields[0], fields => decimal.Parse(fields[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(Workspace.Content.Patterns.ArticleRegex, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ArticleName();
}
