using System.Globalization;
using WorkspaceSdk.Benchmarks;

// Measures the time that the analyzers add to a compilation. A whole process includes the start of the compiler and the compilation of the
// analyzers' code; a server, which builds use, does not.
args = KeptRatios.Take(args);
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
string[] parts = args.Length > 1 ? args[1..] : ["process", "server", "report"];
string directory = Directory.CreateTempSubdirectory("wsdk-analyzers-").FullName;
try
{
    CommandLines.Write(SampleProject.Write(directory));
    if (parts.Contains("process"))
        Race("Whole compiler processes", 1, rounds, arguments => MeasuredProcess.Run(
            directory, "dotnet", [Path.Combine(CommandLines.CompilerFolder, "csc.dll"), "-noconfig", .. arguments]));

    if (parts.Contains("server") || parts.Contains("report"))
    {
        using var server = new CompilerServer(directory);
        if (parts.Contains("server"))
            Race("A warm compiler server", 2, rounds, server.Compile);
        if (parts.Contains("report"))
            Report(server);
    }
}
finally
{
    Directory.Delete(directory, recursive: true);
}

return KeptRatios.Complete();

static void Race(string title, int warmUps, int rounds, Func<string[], ProcessCost> compile) =>
    ProcessRace.Run(
        $"{title}, {SampleProject.Files:N0} files",
        warmUps,
        rounds,
        [.. Way.All.Select(way => new ProcessContender(way.Name, way.Base, () => compile([.. way.Arguments])))],
        "warning WSDK21");

static void Report(CompilerServer server)
{
    Console.WriteLine("\n### What the compiler itself reports of every rule as a warning\n\n```text");
    foreach (string line in server
        .Compile(CommandLines.Common, CommandLines.Warnings, "-reportanalyzer").Output
        .Split('\n')
        .Where(static line => line.Contains("WorkspaceSdk.", StringComparison.Ordinal) || line.Contains("Total", StringComparison.Ordinal)))
        Console.WriteLine(line);
    Console.WriteLine("```");
}
