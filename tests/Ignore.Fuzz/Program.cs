using WorkspaceSdk.Fuzz;

long answers = args.Length > 0 ? long.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000;
int seed = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
var run = new FuzzRun(seed, ignoreCase: args.Contains("ignore-case"));
run.Run(answers, Console.Out.WriteLine);
Console.WriteLine($"seed {seed}: {run.Trees} rule sets, {run.Answers} answers, {run.Ignored} ignored, {run.Differences.Count} differences");
return run.Differences.Count == 0 ? 0 : 1;
