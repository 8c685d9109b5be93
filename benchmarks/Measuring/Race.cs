using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Runs contenders in turns, so that other load of the machine affects them all, and prints each one's ratio to the first.
/// </summary>
public static class Race
{
    /// <summary>Runs and prints a table.</summary>
    /// <returns>Each contender's median milliseconds.</returns>
    public static IReadOnlyList<(string Name, double Milliseconds)> Run(string title, int rounds, IReadOnlyList<Contender> contenders)
    {
        var samples = contenders.Select(static _ => new List<Sample>()).ToArray();
        // The first round warms up: caches, and the just-in-time compiler's later tiers.
        for (int round = -2; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                Sample sample = contenders[i].Run();
                if (round >= 0)
                    samples[i].Add(sample);
            }
        }

        Console.WriteLine($"\n### {title}\n\n| contender | median ms | least ms | x {contenders[0].Name} | found |\n|---|---|---|---|---|");
        for (int i = 0; i < contenders.Count; i++)
        {
            // The ratio of each round, not of the medians: a slow moment of the machine affects both values of a round.
            double ratio = Median.Of(samples[i].Select((sample, round) => sample.Milliseconds / samples[0][round].Milliseconds));
            KeptRatios.Add(title, contenders[i].Name, ratio);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {contenders[i].Name} | {Median.Of(samples[i].Select(static s => s.Milliseconds)):0.00} | {samples[i].Min(static s => s.Milliseconds):0.00} | {ratio:0.000} | {samples[i][0].Found} |"));
        }

        return [.. contenders.Select((contender, i) => (contender.Name, Median.Of(samples[i].Select(static s => s.Milliseconds))))];
    }
}
