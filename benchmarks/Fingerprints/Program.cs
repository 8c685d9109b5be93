using System.Globalization;
using WorkspaceSdk;
using WorkspaceSdk.Benchmarks;

// Fingerprints against sha256sum in the same run, each a process of its own, alternating. This program is its own
// subject: "hash LIST" hashes the files of a list.
if (args is ["hash", string listed])
{
    IReadOnlyList<string> hashes = Fingerprint.ComputeAll(File.ReadAllLines(listed));
    using var self = System.Diagnostics.Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 >> 20} MB, last {hashes[^1]}"));
    return 0;
}

int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
long gigabytes = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 4;
string place = Directory.CreateTempSubdirectory("wsdk-fingerprints-").FullName;
try
{
    Compare("20,000 small files", SmallFiles(Path.Combine(place, "small"), 20_000));
    Compare($"one file of {gigabytes} GB", [LargeFile(Path.Combine(place, "large"), gigabytes << 30)]);
    return 0;
}
finally
{
    Directory.Delete(place, recursive: true);
}

void Compare(string name, string[] files)
{
    string list = Path.Combine(place, "list");
    File.WriteAllLines(list, files);
    var ours = new List<ProcessCost>();
    var theirs = new List<ProcessCost>();
    for (int round = -1; round < rounds; round++)
    {
        ProcessCost mine = MeasuredProcess.Run(place, Environment.ProcessPath!, ["hash", list]);
        ProcessCost rival = MeasuredProcess.Run(place, "xargs", ["-d", "\\n", "sha256sum"], inputFile: list);

        // The first round warms the file system's cache.
        if (round < 0)
            continue;
        ours.Add(mine);
        theirs.Add(rival);
    }

    double wall = Median.Of(ours.Select(static c => c.WallMilliseconds));
    double rivalWall = Median.Of(theirs.Select(static c => c.WallMilliseconds));
    double cpu = Median.Of(ours.Select(static c => c.CpuMilliseconds));
    double rivalCpu = Median.Of(theirs.Select(static c => c.CpuMilliseconds));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: WorkspaceSdk {wall:F0} ms (CPU {cpu:F0}), sha256sum {rivalWall:F0} ms (CPU {rivalCpu:F0}), ratio {wall / rivalWall:F2}; peak memory {ours[^1].Output.Trim()}"));
}

static string[] SmallFiles(string directory, int count)
{
    var random = new Random(20_000);
    var files = new string[count];
    for (int i = 0; i < count; i++)
    {
        string folder = Path.Combine(directory, (i / 100).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        files[i] = Path.Combine(folder, $"file{i}.txt");
        byte[] content = new byte[random.Next(200, 8000)];
        random.NextBytes(content);
        File.WriteAllBytes(files[i], content);
    }

    return files;
}

// Written, not sparse: a hole is not read from anywhere, for either.
static string LargeFile(string path, long length)
{
    var random = new Random(4);
    byte[] block = new byte[1 << 20];
    using FileStream file = File.Create(path);
    for (long written = 0; written < length; written += block.Length)
    {
        random.NextBytes(block);
        file.Write(block);
    }

    return path;
}
