using WorkspaceSdk.Benchmarks;

args = KeptRatios.Take(args);
if (args is ["first-call", var walked])
{
    PathTables.FirstCall(walked);
    return 0;
}

if (args is ["trees", var made, .. var names])
    return Trees.Make(made, names) ? 0 : 2;

if (args is not [var floors, var trees, .. var rest])
{
    Console.Error.WriteLine(
        "usage: FLOORS TREES [ROUNDS [TABLE]]: the folder of the C walkers, the folder of the trees, "
        + "how many rounds, the first letters of a table's name\n"
        + "       trees TREES [TREE ...]: makes the trees");
    return 2;
}

int rounds = rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 7;
string only = rest.Length > 1 ? rest[1] : "";
foreach ((string name, Action<string, string, int> table) in Tables.All)
{
    if (!name.StartsWith(only, StringComparison.Ordinal))
        continue;
    try
    {
        // Some tables make their own tree here.
        Directory.CreateDirectory(trees);
        table(floors, trees, rounds);
    }
    catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException or InvalidOperationException
        or WorkspaceSdk.WorkspaceException)
    {
        Console.Error.WriteLine(
            $"The table '{name}' cannot be measured: {error.Message} "
            + "benchmarks/floors/build.sh makes FLOORS, and 'trees TREES' makes TREES.");
        return 1;
    }
}

return KeptRatios.Complete();
