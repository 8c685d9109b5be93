using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Lets processes run in turns and prints the time of each on the clock and on the processors: on a machine with
/// other work the second is the steadier one.
/// </summary>
public static class ProcessRace
{
    /// <summary>Runs and prints a table.</summary>
    /// <param name="title">The table's.</param>
    /// <param name="warmUps">Rounds before those that count.</param>
    /// <param name="rounds">Rounds.</param>
    /// <param name="contenders">Who runs.</param>
    /// <param name="found">What is counted in what each says, so that nobody is fast by doing something else.</param>
    /// <returns>Each contender's costs, by its name.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ProcessCost>> Run(
        string title, int warmUps, int rounds, IReadOnlyList<ProcessContender> contenders, string found)
    {
        var costs = contenders.ToDictionary(static c => c.Name, static _ => new List<ProcessCost>());
        for (int round = -warmUps; round < rounds; round++)
        {
            // Every second round in the other direction: what ran just before is an advantage or a burden, too.
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
            Console.WriteLine(
                $"| {contender.Name} | {contender.Base} "
                + $"|{Figures(own, bases, static c => c.CpuMilliseconds)}{Figures(own, bases, static c => c.WallMilliseconds)} "
                + $"{own[0].Output.Split(found).Length - 1} |");
        }

        return costs.ToDictionary(static c => c.Key, static c => (IReadOnlyList<ProcessCost>)c.Value);
    }

    private static string Figures(List<ProcessCost> costs, List<ProcessCost> bases, Func<ProcessCost, double> of)
    {
        // The ratio of each round, not of the medians: a slow moment of the machine is in both of its halves.
        double ratio = Median.Of(costs.Zip(bases, (cost, @base) => of(cost) / of(@base)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $" {Median.Of(costs.Select(of)):F0} | {costs.Min(of):F0} | {ratio:F3} | {costs.Min(of) / bases.Min(of):F3} |");
    }
}
