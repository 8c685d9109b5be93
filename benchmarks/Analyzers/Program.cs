using System.Globalization;
using WorkspaceSdk.Benchmarks;

// What the analyzers add to a compilation: the same project through the same compiler without them (/skipanalyzers, generator included),
// with them as they are by default, and with every rule raised to a warning, which is when the compiler runs them all.
// dotnet run -c Release --project benchmarks/Analyzers [rounds]
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
string directory = Directory.CreateTempSubdirectory("wsdk-analyzers-").FullName;
try
{
    SampleProject project = SampleProject.Write(directory);
    var compiler = new Compiler(project);
    (string Name, string[] Arguments, List<(double Wall, double Processor, int Found)> Runs)[] ways =
    [
        ("without analyzers", ["-skipanalyzers+"], []),
        ("as they are by default", [], []),
        ("every rule a warning", ["-analyzerconfig:" + project.Raised], []),
    ];

    // The first round only warms the file system. The order turns round, so that none always comes after the same one.
    for (int round = -1; round < rounds; round++)
    {
        for (int i = 0; i < ways.Length; i++)
        {
            var way = ways[(i + Math.Max(round, 0)) % ways.Length];
            var run = compiler.Run(way.Arguments);
            if (round >= 0)
                way.Runs.Add(run);
        }
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SampleProject.Files} files, {SampleProject.Paths} workspace paths, {rounds} rounds, minimum (median); whole csc processes"));
    Console.WriteLine("| analyzers | wall ms | ratio | processor ms | ratio | found |");
    Console.WriteLine("|---|---|---|---|---|---|");
    foreach (var way in ways)
    {
        string wall = Figures(way.Runs.Select(static r => r.Wall), ways[0].Runs.Select(static r => r.Wall));
        string processor = Figures(way.Runs.Select(static r => r.Processor), ways[0].Runs.Select(static r => r.Processor));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {way.Name} | {wall} | {processor} | {way.Runs[0].Found} |"));
    }
}
finally
{
    Directory.Delete(directory, recursive: true);
}

static string Figures(IEnumerable<double> values, IEnumerable<double> bases)
{
    double[] sorted = [.. values.Order()];
    double[] sortedBases = [.. bases.Order()];
    return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:F0} ({sorted[sorted.Length / 2]:F0}) | {sorted[0] / sortedBases[0]:F3} ({sorted[sorted.Length / 2] / sortedBases[sortedBases.Length / 2]:F3})");
}
