using System.Text.Json;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures loading a snapshot against System.Text.Json with the same names, and the allocations of both.</summary>
internal static class LoadingTable
{
    private const int Times = 5;

    /// <summary>Runs the table.</summary>
    public static void Run(WorkspaceTree workspace, string file, int rounds)
    {
        string json = file + ".json";
        File.WriteAllBytes(json, JsonSerializer.SerializeToUtf8Bytes(Directories(workspace)));
        Race.Run("loading 100,000 files", rounds,
        [
            Contender.InProcess("snapshot", Times, () => Snapshot.Load(file, workspace).FilePath.Length),
            Contender.InProcess(
                "System.Text.Json",
                Times,
                () => JsonSerializer.Deserialize<RecordedDirectory[]>(File.ReadAllBytes(json))!.Length > 0 ? 1 : 0),
        ]);
        Console.WriteLine($"\n| loading | bytes allocated beyond the file's own |\n|---|---|");
        Console.WriteLine($"| snapshot | {Allocated(() => Snapshot.Load(file, workspace)) - new FileInfo(file).Length:N0} |");
        long parsed = Allocated(() => JsonSerializer.Deserialize<RecordedDirectory[]>(File.ReadAllBytes(json))) - new FileInfo(json).Length;
        Console.WriteLine($"| System.Text.Json | {parsed:N0} |");
    }

    private static RecordedDirectory[] Directories(WorkspaceTree workspace) =>
    [
        .. workspace.Find(new FileQuery { Types = FileEntryTypes.All, IncludeHidden = true, RespectIgnoreFiles = false })
            .GroupBy(static entry => Path.GetDirectoryName(entry.Path)!)
            .Select(static group => new RecordedDirectory(
                group.Key, 1, 2, 3, 4, [.. group.Select(static entry => new RecordedName(entry.Name, (int)entry.Type))])),
    ];

    private static long Allocated(Func<object?> load)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(load());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed record RecordedDirectory(string Path, ulong Device, ulong Inode, long Modified, long Changed, RecordedName[] Entries);

    private sealed record RecordedName(string Name, int Type);
}
