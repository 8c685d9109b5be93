namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures asynchronous enumeration beside the synchronous one, in processor time.</summary>
internal static class AsyncTable
{
    private const int Times = 5;
    private const int Directories = 2_000;
    private const int FilesPerDirectory = 50;

    /// <summary>Prints both over 100,000 files, in order and as they come, on one thread and on two.</summary>
    public static void Run(string trees, int rounds)
    {
        string tree = Path.Combine(trees, "Async100k");
        MakeOnce(tree);
        var workspace = WorkspaceTree.At(tree);
        foreach ((FileSort sort,
            int threads) in (IEnumerable<(FileSort, int)>)[(FileSort.Path, 2), (FileSort.None, 2), (FileSort.Path, 1), (FileSort.None, 1)])
        {
            var query = new FileQuery(Ours.All("**/*", threads)) { Sort = sort };
            Race.Run($"100,000 files, processor time, {(sort == FileSort.None ? "as they come" : "in order")}, {threads} thread(s)", rounds,
            [
                Contender.Processor("Find", Times, () => workspace.Find(query).LongCount()),
                Contender.Processor("FindAsync", Times, () => CountAsync(workspace, query).GetAwaiter().GetResult()),
            ]);
        }
    }

    private static async Task<long> CountAsync(WorkspaceTree workspace, FileQuery query)
    {
        long count = 0;
        await foreach (FileEntry entry in workspace.FindAsync(query).ConfigureAwait(false))
            count++;
        return count;
    }

    private static void MakeOnce(string tree)
    {
        if (Directory.Exists(tree))
            return;
        string parts = tree + ".part";
        for (int i = 0; i < Directories; i++)
        {
            string directory = Path.Combine(parts, $"part_{i % 40}", $"directory_{i}");
            Directory.CreateDirectory(directory);
            for (int j = 0; j < FilesPerDirectory; j++)
                File.WriteAllBytes(Path.Combine(directory, $"file_{j}.rs"), []);
        }

        Directory.Move(parts, tree);
    }
}
