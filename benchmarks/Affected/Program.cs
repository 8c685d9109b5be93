using System.Globalization;
using WorkspaceSdk.Benchmarks;

if (args.Length == 0)
{
    Console.Error.WriteLine("Give the native program of the tool, and then the number of projects and of rounds.");
    return 2;
}

int Number(int place, int standard) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : standard;
string tool = Path.GetFullPath(args[0]);
int rounds = Number(2, 11);
using var repository = new SampleRepository(Number(1, 1000));
string[] affected = ["affected", "--since", "HEAD~1"];
ProcessCost Run(params string[] more) => MeasuredProcess.Run(repository.Root, tool, [.. affected, .. more]);

ProcessRace.Run(
    $"{repository.Count} projects, cold",
    0,
    Math.Min(rounds, 3),
    [
        new ProcessContender(
            "dotnet msbuild -graph",
            "dotnet msbuild -graph",
            () => MeasuredProcess.Run(
                repository.Root,
                "dotnet",
                ["msbuild", SampleRepository.Solution, "-graph", "-t:_None", "-nologo", "-m", "-nodeReuse:false"])),
        new ProcessContender("affected --no-cache", "dotnet msbuild -graph", () => Run("--no-cache")),
    ],
    ".csproj\n");

Console.WriteLine(Run("--stats").Output.Split('\n').First(static line => line.StartsWith("projects evaluated", StringComparison.Ordinal)));
ProcessRace.Run(
    $"{repository.Count} projects, nothing changed for their evaluation",
    1,
    rounds,
    [
        new ProcessContender("affected", "affected", () => Run()),
        new ProcessContender(
            "affected --files", "affected", () => MeasuredProcess.Run(repository.Root, tool, ["affected", "--files", "changed.txt"])),
    ],
    ".csproj\n");

var changed = new List<double>();
var counters = new HashSet<string>(StringComparer.Ordinal);
for (int round = 0; round < rounds; round++)
{
    repository.ChangeProject(round);
    ProcessCost cost = Run("--stats");
    changed.Add(cost.WallMilliseconds);
    counters.Add(string.Join(", ", cost.Output.Split('\n').Where(static line => line.StartsWith("projects ", StringComparison.Ordinal))));
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"\n### One project file changed\n\n{rounds} rounds, median {Median.Of(changed):F0} ms, least {changed.Min():F0} ms: "
    + $"{string.Join(" or ", counters)}"));
return 0;
