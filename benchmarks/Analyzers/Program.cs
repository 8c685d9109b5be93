using System.Globalization;
using WorkspaceSdk.Benchmarks;
using WorkspaceSdk.Manifest.Model;

// Measures the time that the analyzers add to a compilation. A whole process includes the start of the compiler and the compilation of the
// analyzers' code; a server, which builds use, does not.
args = KeptRatios.Take(args);
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
string[] parts = args.Length > 1 ? args[1..] : ["process", "server", "report", "members"];
string directory = Directory.CreateTempSubdirectory("wsdk-analyzers-").FullName;
try
{
    CommandLines.Write(directory, SampleProject.Write(directory).Manifest);
    if (parts.Contains("process"))
        Race("Whole compiler processes", 1, rounds, arguments => MeasuredProcess.Run(
            directory, "dotnet", [Path.Combine(CommandLines.CompilerFolder, "csc.dll"), "-noconfig", .. arguments]));

    if (parts.Contains("members"))
        Members(directory, rounds);

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

// An editor compiles the whole project after a change and runs all analyzers, with those for information. A compiler that writes an error
// log does the same.
static void Members(string directory, int rounds)
{
    using var server = new CompilerServer(directory);
    const string ByHand = "by hand, both members of a file";
    var projects = new (string Name, string Project)[]
    {
        (ByHand, MemberProject.Write(directory, "hand", null, MemberProject.ByHand())),
        ("generated, both members of a file", MemberProject.Write(directory, "both", ManifestMembers.All, "")),
        ("generated, relative only", MemberProject.Write(directory, "relative", ManifestMembers.RelativePath, "")),
    };
    var ways = new (string Title, string[] Arguments)[]
    {
        ("without analyzers", [CommandLines.Off]),
        ("with the SDK's, as an editor runs them", [CommandLines.Sdk, CommandLines.ErrorLog]),
    };
    foreach ((string title, string[] more) in ways)
        ProcessRace.Run(
            $"Members of {MemberProject.Files:N0} files, {title}",
            2,
            rounds,
            [.. projects.Select(p => new ProcessContender(p.Name, ByHand, () => server.Compile([p.Project, .. more])))],
            "warning ");
}

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
