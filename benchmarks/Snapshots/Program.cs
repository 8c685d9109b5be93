using System.Globalization;
using WorkspaceSdk;
using WorkspaceSdk.Benchmarks;

args = KeptRatios.Take(args);
if (args is ["first-call", var walked, var kept])
{
    FirstCall.Run(walked, kept);
    return 0;
}

if (args is not [var floors, var trees, .. var rest])
{
    Console.Error.WriteLine("usage: FLOORS TREES [ROUNDS]: the folder of the C programs, the folder of the trees, how many rounds");
    return 2;
}

int rounds = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 7;
string directory = Directory.CreateTempSubdirectory("wsdk-snapshots-").FullName;
try
{
    foreach (string name in new[] { "T100k", "T100kx", "T1M" })
    {
        string tree = Path.Combine(trees, name);
        if (Directory.Exists(tree))
            UnchangedTables.Run(name, floors, tree, Path.Combine(directory, name), rounds);
    }

    LoadingTable.Run(WorkspaceTree.At(Path.Combine(trees, "T100k")), Path.Combine(directory, "T100k"), rounds);
    FirstCall.Race(floors, Path.Combine(trees, "T100k"), Path.Combine(directory, "T100k"), rounds);
}
finally
{
    Directory.Delete(directory, recursive: true);
}

return KeptRatios.Complete();
