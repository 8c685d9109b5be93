using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures single questions about a workspace, beside joining two strings.</summary>
internal static class PathTables
{
    private const int Calls = 20_000;

    /// <summary>Prints nanoseconds per call on one thread and on a hundred.</summary>
    public static void Run(string trees, int rounds)
    {
        string start = Path.Combine(trees, "T100k", "src", "subdir_0");
        string marker = Path.Combine(trees, "T100k", "Directory.Workspace.props");
        File.WriteAllText(marker, "<Project />");
        try
        {
            var workspace = WorkspaceTree.Open(start);
            string root = workspace.Root;
            (string Name, Action Call)[] calls =
            [
                ("Path.Combine", () => Path.Combine(root, "src/subdir_0/file_0.rs")),
                ("Join", () => workspace.Join("src/subdir_0/file_0.rs")),
                ("Contains", () => workspace.Contains("src/subdir_0/file_0.rs")),
                ("GetRelativePath", () => workspace.GetRelativePath("src/subdir_0/file_0.rs")),
                ("Directory(\"Config\")", () => workspace.GetDirectory("Config")),
                ("Open", () => WorkspaceTree.Open(start)),
            ];
            foreach (int threads in (int[])[1, 100])
                Race.Run($"{Calls:N0} calls, {threads} thread(s), ms", rounds, [.. calls.Select(call => Contender.InProcess(
                    call.Name, 1, () => Repeat(call.Call, threads)))]);
        }
        finally
        {
            File.Delete(marker);
        }
    }

    /// <summary>
    /// Prints when the first entry of 100,000 comes, and how long a process that has done nothing yet takes for all of them.
    /// </summary>
    public static void First(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k");
        var workspace = WorkspaceTree.At(tree);
        Race.Run("the first result of 100,000 files", rounds,
        [
            Contender.InProcess("Find", 20, () => workspace.Find(Ours.All("**/*", 2)).Take(1).Count()),
            Contender.InProcess(
                "FindAsync", 20, () => workspace.FindAsync(Ours.All("**/*", 2)).Take(1).CountAsync().AsTask().GetAwaiter().GetResult()),
        ]);
        Race.Run("the first call of a process, just-in-time compilation included", rounds,
        [
            Processes.Floor(floors, "walk", tree, 5, "short1"),
            new Contender("ours", () =>
            {
                string[] answer = Processes.Output("dotnet", [typeof(PathTables).Assembly.Location, "first-call", tree], null).Split(' ');
                return new Sample(
                    double.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
            }),
        ]);
    }

    /// <summary>Prints how long the first walk of this process took, and what it found.</summary>
    public static void FirstCall(string tree)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        int found = WorkspaceTree.At(tree).Find(Ours.All("**/*.rs", 2)).Count();
        Console.Write(string.Create(
            CultureInfo.InvariantCulture, $"{System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.00} {found}"));
    }

    private static long Repeat(Action call, int threads)
    {
        if (threads == 1)
        {
            for (int i = 0; i < Calls; i++)
                call();
            return Calls;
        }

        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < Calls / threads; i++)
                call();
        }))];
        Array.ForEach(workers, static worker => worker.Start());
        Array.ForEach(workers, static worker => worker.Join());
        return Calls;
    }
}
