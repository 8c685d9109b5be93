using WorkspaceSdk.Benchmarks;

if (args is ["first-call", var walked])
{
    PathTables.FirstCall(walked);
    return 0;
}

if (args is not [var floors, var trees, .. var rest])
{
    Console.Error.WriteLine(
        "usage: FLOORS TREES [ROUNDS [TABLE]]: the folder of the C walkers, the folder of the trees, "
        + "how many rounds, the first letters of a table's name");
    return 2;
}

int rounds = rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 7;
string only = rest.Length > 1 ? rest[1] : "";
foreach ((string name, Action<string, string, int> table) in Tables.All)
{
    if (name.StartsWith(only, StringComparison.Ordinal))
        table(floors, trees, rounds);
}

return 0;
