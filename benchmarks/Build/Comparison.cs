using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Runs the same command in several workspaces in turns, so that other load of the machine affects all alike.</summary>
internal sealed class Comparison(string title, IReadOnlyList<(string Name, MeasuredWorkspace Workspace)> sides, string[] command)
{
    /// <summary>
    /// Prints a table: for each side the median and the least, and the median of its differences to the first side, pair by pair.
    /// </summary>
    public void Run(int pairs)
    {
        List<double>[] costs = [.. sides.Select(static _ => new List<double>())];
        for (int round = -1; round < pairs; round++)
        {
            for (int i = 0; i < sides.Count; i++)
            {
                // Every second round runs in the other direction, because the previous run may help or disturb.
                int side = round % 2 == 0 ? i : sides.Count - 1 - i;
                double cost = sides[side].Workspace.Dotnet(command).CpuMilliseconds;

                // The first round warms the file system's cache.
                if (round >= 0)
                    costs[side].Add(cost);
            }
        }

        Console.WriteLine(
            $"\n### {title}\n\n`dotnet {string.Join(' ', command)}`, {pairs} rounds\n\n"
            + "| side | median ms | least ms | difference ms | difference % |\n|---|---|---|---|---|");
        double first = Median.Of(costs[0]);
        for (int side = 0; side < sides.Count; side++)
        {
            double difference = Median.Of(costs[side].Zip(costs[0], static (a, b) => a - b));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sides[side].Name} | {Median.Of(costs[side]):F1} | {costs[side].Min():F1} | {difference:F1} | {100 * difference / first:F1} |"));
        }
    }
}
