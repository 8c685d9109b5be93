using System.Globalization;
using WorkspaceSdk;
using WorkspaceSdk.Benchmarks;

args = KeptRatios.Take(args);
if (args is ["first", var kind, var root, var name])
{
    Loading.First(kind, root, name);
    return 0;
}

if (args is ["checks", var checkRounds])
{
    Checks.Run(int.Parse(checkRounds, CultureInfo.InvariantCulture));
    return KeptRatios.Complete();
}

int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
using var files = new SampleFiles();
WorkspaceTree tree = WorkspaceTree.At(files.Root);
string[] names = [.. Enumerable.Range(0, SampleFiles.Many).Select(SampleFiles.NameOf)];
string[] paths = [.. names.Select(files.PathOf)];

Race.Run("a file of 1 KB, warm", rounds,
[
    Contender.InProcess("AddJsonFile", 200, () => Loading.Theirs(files.PathOf("json"))),
    Contender.InProcess("ours, JSON", 200, () => Loading.Ours(tree, "json")),
    Contender.InProcess("ours, YAML", 200, () => Loading.Ours(tree, "yaml")),
    Contender.InProcess("ours, TOML", 200, () => Loading.Ours(tree, "toml")),
]);
Race.Run("a file of 1 KB, the first call of a process", rounds,
[
    First("AddJsonFile", "theirs", "json"),
    First("ours, JSON", "ours", "json"),
    First("ours, YAML", "ours", "yaml"),
    First("ours, TOML", "ours", "toml"),
]);
Race.Run("100 files of 1 KB", rounds,
[
    Contender.InProcess("AddJsonFile", 10, () => Loading.Theirs(paths)),
    Contender.InProcess("ours", 10, () => Loading.Ours(tree, names)),
]);
Race.Run("10,000 keys", rounds,
[
    Contender.InProcess("AddJsonFile", 10, () => Loading.Theirs(files.PathOf("large"))),
    Contender.InProcess("ours", 10, () => Loading.Ours(tree, "large")),
]);
return KeptRatios.Complete();

Contender First(string contender, string kind, string name) => new(contender, () =>
{
    string[] answer = Processes.Output("dotnet", [typeof(Loading).Assembly.Location, "first", kind, files.Root, name], null).Split(' ');
    return new Sample(double.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
});
