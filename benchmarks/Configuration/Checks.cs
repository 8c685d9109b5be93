using Microsoft.Extensions.FileProviders;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The checks of docs/security.md, each beside the same work without them.</summary>
internal static class Checks
{
    private const int Files = 100, Directories = 1_000;

    private static readonly WorkspaceFileProviderOptions EveryFile = new() { RespectIgnoreFiles = false, IncludeHidden = true };

    /// <summary>Runs the tables.</summary>
    public static void Run(int rounds)
    {
        string root = Directory.CreateTempSubdirectory("wsdk-checks-").FullName;
        try
        {
            Write(root);
            WorkspaceTree tree = WorkspaceTree.At(root);
            RunProviders(rounds, root, tree);
            string beside = Path.Combine(root, "a", "b", "c"), above = Path.Combine(root, "served");
            File.WriteAllText(Path.Combine(beside, "Directory.Workspace.props"), "<Project />");
            Race.Run("the root of a directory", rounds,
            [
                Contender.InProcess("the marker is beside it", 500, () => WorkspaceTree.Open(beside).Root.Length > 0 ? 1 : 0),
                Contender.InProcess(
                    "the marker is above it, and its owner is checked", 500, () => WorkspaceTree.Open(above).Root.Length > 0 ? 1 : 0),
            ]);
            RunSnapshot(rounds, root, tree);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void RunProviders(int rounds, string root, WorkspaceTree tree)
    {
        using var plain = new PhysicalFileProvider(root);
        using var beneath = new WorkspaceFileProvider(tree, EveryFile);
        using var ruled = new WorkspaceFileProvider(tree);
        Race.Run($"{Files} files of 1 KB are found, opened and read", rounds,
        [
            Contender.InProcess("PhysicalFileProvider", 20, () => Read(plain)),
            Contender.InProcess("ours, opened from the root", 20, () => Read(beneath)),
            Contender.InProcess("ours, with ignore rules too", 20, () => Read(ruled)),
        ]);
        Race.Run($"a listing of {Files} files", rounds,
        [
            Contender.InProcess("PhysicalFileProvider", 50, () => plain.GetDirectoryContents("served").Count()),
            Contender.InProcess("ours, opened from the root", 50, () => beneath.GetDirectoryContents("served").Count()),
            Contender.InProcess("ours, with ignore rules too", 50, () => ruled.GetDirectoryContents("served").Count()),
        ]);
    }

    // The first query validates each record that it uses; the second one uses the same records.
    private static void RunSnapshot(int rounds, string root, WorkspaceTree tree)
    {
        string file = root + ".snapshot";
        try
        {
            Snapshot made = Snapshot.Load(file, tree);
            made.Refresh();
            made.Save();
            Race.Run($"a query over a snapshot of {Directories} directories", rounds,
            [
                new Contender("records are valid", () => Query(isFirst: false)),
                new Contender("the first use, which validates", () => Query(isFirst: true)),
            ]);
        }
        finally
        {
            File.Delete(file);
        }

        Sample Query(bool isFirst)
        {
            var samples = new double[20];
            long found = 0;
            for (int i = 0; i < samples.Length; i++)
            {
                Snapshot snapshot = Snapshot.Load(file, tree);
                if (!isFirst)
                    found = snapshot.Find().Count();
                long start = System.Diagnostics.Stopwatch.GetTimestamp();
                found = snapshot.Find().Count();
                samples[i] = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            return new Sample(Median.Of(samples), found);
        }
    }

    private static long Read(IFileProvider provider)
    {
        byte[] buffer = new byte[2048];
        long read = 0;
        for (int i = 0; i < Files; i++)
        {
            using Stream stream = provider.GetFileInfo($"served/{i}.txt").CreateReadStream();
            read += stream.Read(buffer);
        }

        return read;
    }

    private static void Write(string root)
    {
        File.WriteAllText(Path.Combine(root, "Directory.Workspace.props"), "<Project />");
        File.WriteAllText(Path.Combine(root, ".gitignore"), "bin/\nobj/\n*.log\n");
        Directory.CreateDirectory(Path.Combine(root, "a", "b", "c"));
        Directory.CreateDirectory(Path.Combine(root, "served"));
        for (int i = 0; i < Files; i++)
            File.WriteAllText(Path.Combine(root, "served", $"{i}.txt"), new string('x', 1024));
        for (int i = 0; i < Directories; i++)
        {
            string directory = Directory.CreateDirectory(Path.Combine(root, "many", $"{i % 30}", $"{i}")).FullName;
            for (int file = 0; file < 5; file++)
                File.WriteAllText(Path.Combine(directory, $"{file}.txt"), "");
        }
    }
}
