using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The ways to compile, turn by turn, each compared with its base in the same round.</summary>
internal static class Comparison
{
    /// <summary>Prints a table.</summary>
    public static void Run(string title, int warmUps, int rounds, Func<string[], ProcessCost> compile)
    {
        var costs = Way.All.ToDictionary(static way => way.Name, static _ => new List<ProcessCost>());
        for (int round = -warmUps; round < rounds; round++)
        {
            // Every second round in the other direction: what ran just before is an advantage or a burden, too.
            foreach (Way way in round % 2 == 0 ? Way.All : Way.All.Reverse())
            {
                ProcessCost cost = compile([.. way.Arguments]);
                if (round >= 0)
                    costs[way.Name].Add(cost);
            }
        }

        Console.WriteLine($"\n### {title}\n\n{SampleProject.Files:N0} files, {rounds} rounds\n\n| analyzers | compared with | processor ms | least | ratio | of the least | wall ms | least | ratio | of the least | found |\n|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (Way way in Way.All)
            Console.WriteLine($"| {way.Name} | {way.Base} |{Figures(costs[way.Name], costs[way.Base], static c => c.CpuMilliseconds)}{Figures(costs[way.Name], costs[way.Base], static c => c.WallMilliseconds)} {Found(costs[way.Name][0])} |");
    }

    private static string Figures(List<ProcessCost> costs, List<ProcessCost> bases, Func<ProcessCost, double> of)
    {
        // The ratio of each round, not of the medians: a slow moment of the machine is in both of its halves.
        double ratio = Median.Of(costs.Zip(bases, (cost, @base) => of(cost) / of(@base)));
        return string.Create(CultureInfo.InvariantCulture, $" {Median.Of(costs.Select(of)):F0} | {costs.Min(of):F0} | {ratio:F3} | {costs.Min(of) / bases.Min(of):F3} |");
    }

    private static int Found(ProcessCost cost) => cost.Output.Split("warning WSDK21").Length - 1;
}
