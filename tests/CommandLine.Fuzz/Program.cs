using System.Globalization;
using WorkspaceSdk.Fuzz;

int count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
using var run = new CommandLineFuzz(seed);
run.Run(count, Console.Out.WriteLine);
Console.WriteLine($"seed {seed}: {run.Calls} argument lists, {run.Describe()}, slowest {run.Slowest.TotalMilliseconds:F0} ms ({run.SlowestList}), {run.Faults} faults");
return run.Faults == 0 ? 0 : 1;
