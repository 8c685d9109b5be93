namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Measures a query over a snapshot of an unchanged tree, against a walk and against the minimum cost of reading each directory's stamp.
/// </summary>
internal static class UnchangedTables
{
    private const int Times = 5;

    /// <summary>Runs the table of one tree.</summary>
    public static void Run(string name, string floors, string tree, string file, int rounds)
    {
        var workspace = WorkspaceTree.At(tree);
        bool ignores = name == "T100kx";
        FileQuery query =
            new() { Patterns = ["**/*"], IncludeHidden = true, RespectIgnoreFiles = ignores, Threads = 1, Sort = FileSort.None };
        Snapshot snapshot = Written(workspace, file, query);
        Race.Run($"{name} unchanged", rounds,
        [
            Processes.Floor(floors, "walk", tree, Times, "short1"),
            ignores ? Processes.Floor(floors, "statdirs", tree, Times, "pruned") : Processes.Floor(floors, "statdirs", tree, Times, "rel1"),
            .. ignores ? (Contender[])[] : [Processes.Floor(floors, "statdirs", tree, Times, "rel2")],
            InMemory("in memory, 1 thread", snapshot, query),
            InMemory("in memory, 2 threads", snapshot, new FileQuery(query) { Threads = 2 }),
            FromFile("from the file, 1 thread", workspace, file, query),
            FromFile("from the file, 2 threads", workspace, file, new FileQuery(query) { Threads = 2 }),
            Strings(
                "strings in order from the file, 2 threads", workspace, file, new FileQuery(query) { Threads = 2, Sort = FileSort.Path }),
        ]);
        Console.WriteLine($"\nThe file has {new FileInfo(file).Length:N0} bytes for {snapshot.Count:N0} directories and ignore files.");
    }

    private static Snapshot Written(WorkspaceTree workspace, string file, FileQuery query)
    {
        var snapshot = Snapshot.Load(file, workspace);
        snapshot.Find(query).ForEachUtf8(static (_, _) => { });
        snapshot.Save();
        return Snapshot.Load(file, workspace);
    }

    private static Contender InMemory(string name, Snapshot snapshot, FileQuery query) =>
        Contender.InProcess(name, Times, () => Count(snapshot.Find(query)));

    private static Contender FromFile(string name, WorkspaceTree workspace, string file, FileQuery query) =>
        Contender.InProcess(name, Times, () => Count(Snapshot.Load(file, workspace).Find(query)));

    private static Contender Strings(string name, WorkspaceTree workspace, string file, FileQuery query) =>
        Contender.InProcess(name, Times, () => Snapshot.Load(file, workspace).Find(query).Select(static e => e.Path).ToArray().Length);

    private static long Count(FindResult found)
    {
        long count = 0;
        found.ForEachUtf8((_, _) => count++);
        if (found.Statistics.DirectoriesOpened > 0)
            throw new InvalidOperationException("Something changed: this is not what is to be measured.");
        return count;
    }
}
