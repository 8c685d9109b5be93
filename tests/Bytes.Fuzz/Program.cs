using System.Globalization;
using WorkspaceSdk.Fuzz;

string kind = args.Length > 0 ? args[0] : "all";
int executions = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
int seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
int finds = 0, runs = 0;
using var tree = new FuzzedTree();
foreach (IFuzzTarget target in FuzzTargets.All(tree).Where(target => kind == "all" || target.Name == kind))
{
    var run = new ByteFuzz(target, seed);
    run.Run(executions, Console.Out.WriteLine);
    Console.WriteLine(run.Summary);
    finds += run.Finds;
    runs++;
}

if (runs > 0)
    return finds == 0 ? 0 : 1;
Console.Error.WriteLine($"There is no kind '{kind}'. The kinds are: all, {string.Join(", ", FuzzTargets.All(tree).Select(static target => target.Name))}.");
return 2;
