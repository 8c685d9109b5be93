using System.Globalization;
using WorkspaceSdk.Oracle;

if (args.Length == 0)
{
    Console.Error.WriteLine("Give the assembly of the tool, and then the number of changes, the seed, the number of projects.");
    return 2;
}

int Number(int place, int standard) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : standard;
string root = Directory.CreateTempSubdirectory("wsdk-oracle-").FullName;
try
{
    var run = new OracleRun(root, Path.GetFullPath(args[0]), Number(2, 1), Number(3, 60));
    run.Run(Number(1, 10), Console.Out.WriteLine);
    Console.WriteLine(run.Summary);
    return run.Misses.Count == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(root, recursive: true);
}
