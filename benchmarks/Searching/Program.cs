using System.Text.RegularExpressions;
using WorkspaceSdk;
using WorkspaceSdk.Benchmarks;

args = KeptRatios.Take(args);
if (args is not [var directory, var tool, .. var rest])
{
    Console.Error.WriteLine(
        "usage: DIRECTORY TOOL [ROUNDS]: where the sample files are made, once; dotnet-workspace.dll of a release build; "
        + "how many rounds. Needs rg.");
    return 2;
}

int rounds = rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 5;
tool = Path.GetFullPath(tool);
foreach ((string name, string root) in new[]
{
    ("100,000 small files", SampleText.SmallFiles(directory)),
    ("one file of 1 GB", SampleText.LargeFile(directory))
})
{
    foreach (string pattern in (string[])["needle", "ne+dle\\s\\w+", "v[aeiou]lue\\s\\w+x", "[a-z]+dle"])
    {
        var workspace = WorkspaceTree.At(root);
        // As the tool makes it: in linear time.
        var regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        Race.Run($"{name}, `{pattern}`", rounds,
        [
            Processes.Whole("rg", "rg", ["-n", "--no-heading", pattern, "."], root),
            Processes.Whole("rg nothing", "rg", ["--version"], root),
            Contender.InProcess("ours in process", 1, () => workspace.Search(regex).Count()),
            Processes.Whole("dotnet workspace search", "dotnet", [tool, "search", pattern, "--root", root], root),
            Processes.Whole("dotnet workspace, nothing", "dotnet", [tool, "--version"], root),
        ]);
    }
}

return KeptRatios.Complete();
