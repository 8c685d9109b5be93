using System.Globalization;

namespace WorkspaceSdk.Fuzz;

/// <summary>The program, as it runs beside the instrumented copies.</summary>
public sealed class ByteFuzzProgram
{
    private static readonly string Kept = Path.Combine(AppContext.BaseDirectory, "corpora", "guided");

    /// <summary>Runs.</summary>
    /// <param name="arguments">
    /// The kind or <c>all</c>, the number of executions, the seed, and the directory that kept inputs are written to. Or <c>points</c> and
    /// the kind, to see how much code the kept inputs reach.
    /// </param>
    /// <returns>0 when every promise held.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is ["points", ..])
            return Run([.. arguments.Skip(1).Take(1)], 0);
        long executions = arguments.Length > 1 ? long.Parse(arguments[1], CultureInfo.InvariantCulture) : 100_000;
        return Run(arguments, executions);
    }

    private static int Run(string[] arguments, long executions)
    {
        string kind = arguments.Length > 0 ? arguments[0] : "all";
        int seed = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 1;
        IFuzzTarget[] targets = [.. FuzzTargets.All().Where(target => kind == "all" || target.Name == kind)];
        if (targets.Length == 0)
        {
            Console.Error.WriteLine(
                $"There is no kind '{kind}'. The kinds are: all, "
                + $"{string.Join(", ", FuzzTargets.All().Select(static target => target.Name))}.");
            return 2;
        }

        int finds = 0;
        foreach (IFuzzTarget target in targets)
        {
            using var run = new GuidedFuzz(target, seed);
            run.Run(executions, Path.Combine(Kept, target.Name + ".txt"), Console.Out.WriteLine);
            Console.WriteLine(run.Summary);
            if (arguments.Length > 3)
            {
                using var writer = new StreamWriter(Path.Combine(arguments[3], target.Name + ".txt"));
                run.Keep(writer);
            }

            finds += run.Finds;
        }

        foreach (string line in CodePoints.Reached())
            Console.WriteLine(line);
        return finds == 0 ? 0 : 1;
    }
}
