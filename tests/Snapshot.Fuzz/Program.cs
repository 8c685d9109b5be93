using System.Globalization;
using WorkspaceSdk.Fuzz;

int steps = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
int tick = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
var run = new SnapshotFuzz(seed, TimeSpan.FromMilliseconds(tick));
run.Run(steps, Console.Out.WriteLine);
Console.WriteLine(
    $"seed {seed}: {run.Steps} steps, {run.Answers} answers, {run.Recalled} directories recalled, {run.Opened} opened, "
    + $"{run.RecordsBelieved} records believed, {run.Differences.Count} differences");
return run.Differences.Count == 0 ? 0 : 1;
