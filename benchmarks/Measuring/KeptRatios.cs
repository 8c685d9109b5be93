using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Keeps the ratios of a run in a file (<c>--save FILE</c>) and compares them with those of an earlier one (<c>--against FILE</c>). Ratios
/// to a rival of the same run depend on the machine far less than times do.
/// </summary>
public static class KeptRatios
{
    // Smaller differences are noise of the machine.
    private const double Tolerance = 0.1;

    private static readonly List<(string Table, string Contender, double Ratio)> Ratios = [];
    private static string? _save;
    private static string? _against;

    /// <summary>Takes the two options out of the arguments of a program.</summary>
    /// <exception cref="ArgumentException">One of them has no file.</exception>
    public static string[] Take(string[] arguments)
    {
        var rest = new List<string>();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is not ("--save" or "--against"))
                rest.Add(arguments[i]);
            else if (i + 1 == arguments.Length)
                throw new ArgumentException($"{arguments[i]} needs FILE.", nameof(arguments));
            else if (arguments[i] == "--save")
                _save = arguments[++i];
            else
                _against = arguments[++i];
        }

        return [.. rest];
    }

    /// <summary>Adds a ratio.</summary>
    /// <param name="table">The title of the table.</param>
    /// <param name="contender">The row.</param>
    /// <param name="ratio">The ratio to what it is compared with; less is better.</param>
    public static void Add(string table, string contender, double ratio) => Ratios.Add((table, contender, ratio));

    /// <summary>Writes the file, and compares with the earlier one, if the arguments name them.</summary>
    /// <returns>The exit code: 1 when a ratio is worse than before by more than a tenth.</returns>
    public static int Complete()
    {
        // Compares before it writes: both may be the same file.
        int code = _against is null ? 0 : Compare(Read(_against));
        if (_save is not null)
            File.WriteAllLines(_save, Ratios.Select(static row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Table}\t{row.Contender}\t{row.Ratio:R}")));
        return code;
    }

    private static int Compare(Dictionary<(string, string), double> before)
    {
        Console.WriteLine("\n### Against the earlier run\n\n| table | contender | before | now | change | |\n|---|---|---|---|---|---|");
        int losses = 0;
        foreach ((string table, string contender, double ratio) in Ratios)
        {
            if (!before.TryGetValue((table, contender), out double earlier))
                continue;
            double change = (ratio / earlier) - 1;
            string loss = change > Tolerance ? "worse" : "";
            losses += loss.Length > 0 ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {table} | {contender} | {earlier:0.000} | {ratio:0.000} | {change * 100:+0.0;-0.0;0.0} % | {loss} |"));
        }

        return losses > 0 ? 1 : 0;
    }

    private static Dictionary<(string, string), double> Read(string file) => File.ReadLines(file)
        .Select(static line => line.Split('\t'))
        .ToDictionary(static parts => (parts[0], parts[1]), static parts => double.Parse(parts[2], CultureInfo.InvariantCulture));
}
