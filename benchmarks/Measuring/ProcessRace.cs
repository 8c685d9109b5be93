using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Runs processes in turns and prints the wall time and the processor time of each: on a machine with
/// other work the processor time is steadier.
/// </summary>
public static class ProcessRace
{
    /// <summary>Runs and prints a table.</summary>
    /// <param name="title">The title of the table.</param>
    /// <param name="warmUps">The number of rounds before those that count.</param>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="contenders">The contenders.</param>
    /// <param name="found">Counts results in the output of each, so that no contender is fast by doing other work.</param>
    /// <returns>Each contender's costs, by its name.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ProcessCost>> Run(
        string title, int warmUps, int rounds, IReadOnlyList<ProcessContender> contenders, string found)
    {
        var costs = contenders.ToDictionary(static c => c.Name, static _ => new List<ProcessCost>());
        for (int round = -warmUps; round < rounds; round++)
        {
            // Every second round runs in the other direction, because the previous run may help or disturb.
            foreach (ProcessContender contender in round % 2 == 0 ? contenders : contenders.Reverse())
            {
                ProcessCost cost = contender.Run();
                if (round >= 0)
                    costs[contender.Name].Add(cost);
            }
        }

        Console.WriteLine(
            $"\n### {title}\n\n{rounds} rounds\n\n| contender | compared with | processor ms | least | ratio | of the least | clock ms | "
            + "least | ratio | of the least | found |\n|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (ProcessContender contender in contenders)
        {
            List<ProcessCost> own = costs[contender.Name], bases = costs[contender.Base];
            KeptRatios.Add(title, contender.Name, Ratio(own, bases, static c => c.CpuMilliseconds));
            Console.WriteLine(
                $"| {contender.Name} | {contender.Base} "
                + $"|{Figures(own, bases, static c => c.CpuMilliseconds)}{Figures(own, bases, static c => c.WallMilliseconds)} "
                + $"{own[0].Output.Split(found).Length - 1} |");
        }

        return costs.ToDictionary(static c => c.Key, static c => (IReadOnlyList<ProcessCost>)c.Value);
    }

    private static string Figures(List<ProcessCost> costs, List<ProcessCost> bases, Func<ProcessCost, double> of)
    {
        double ratio = Ratio(costs, bases, of);
        return string.Create(
            CultureInfo.InvariantCulture,
            $" {Median.Of(costs.Select(of)):F0} | {costs.Min(of):F0} | {ratio:F3} | {costs.Min(of) / bases.Min(of):F3} |");
    }

    // Of each round, not of the medians: a slow moment of the machine is in both of its halves.
    private static double Ratio(List<ProcessCost> costs, List<ProcessCost> bases, Func<ProcessCost, double> of) =>
        Median.Of(costs.Zip(bases, (cost, @base) => of(cost) / of(@base)));
}
