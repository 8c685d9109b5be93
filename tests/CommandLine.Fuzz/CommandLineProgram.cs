using System.Globalization;

namespace WorkspaceSdk.Fuzz;

/// <summary>The program, as it runs beside the instrumented copies.</summary>
public sealed class CommandLineProgram
{
    /// <summary>Runs.</summary>
    /// <param name="arguments">
    /// The number of argument lists, the seed, and the directory that kept lists are written to. Or <c>points</c>,
    /// to see how much code the kept lists reach.
    /// </param>
    /// <returns>0 when every promise held.</returns>
    public static int Run(string[] arguments)
    {
        bool counts = arguments is ["points", ..];
        long executions = counts ? 0 : arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        int seed = arguments.Length > 1 && !counts ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        // Opened before the rights of root are given up, and emptied only when there are new lists: a run may be ended before.
        using FileStream? keep = arguments.Length > 2
            ? new FileStream(Path.Combine(arguments[2], "command-line.txt"), FileMode.OpenOrCreate, FileAccess.Write)
            : null;
        using var tree = new FuzzTree();
        var target = new CommandLineTarget(tree);
        using var run = new GuidedFuzz(target, seed);
        run.Run(executions, Path.Combine(AppContext.BaseDirectory, "corpora", "guided", target.Name + ".txt"), Console.Out.WriteLine);
        Console.WriteLine($"{run.Summary}, {target.Describe()}");
        foreach (string line in CodePoints.Reached())
            Console.WriteLine(line);
        if (keep is not null)
        {
            keep.SetLength(0);
            using var writer = new StreamWriter(keep);
            run.Keep(writer);
        }

        return run.Finds == 0 ? 0 : 1;
    }
}
