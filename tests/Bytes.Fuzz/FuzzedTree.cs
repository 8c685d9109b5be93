using WorkspaceSdk.Snapshots;

namespace WorkspaceSdk.Fuzz;

/// <summary>A small tree beside a file that nobody may ever see through it. Both are gone at the end.</summary>
public sealed class FuzzedTree : IDisposable
{
    private readonly string place = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "wsdk-bytes-" + Guid.NewGuid().ToString("N")[..12])).FullName;

    public FuzzedTree()
    {
        foreach (string path in (string[])["tree/a/b/c.txt", "tree/a/d.cs", "tree/e/.h", "tree/e/f.txt", "tree/g", "tree/long-name-of-a-directory/x.cs", "tree/é/ü.txt", "outside/secret.txt"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(place, path))!);
            File.WriteAllText(Path.Combine(place, path), path);
        }

        File.WriteAllText(Path.Combine(place, "tree/.gitignore"), "*.log\n/e/\n!/e/f.txt\n");
        File.WriteAllText(Path.Combine(place, "tree/a/.gitignore"), "d.*\n");
        File.CreateSymbolicLink(Path.Combine(place, "tree/link"), "a");
        // Long enough ago for the clock: what is in a snapshot is then believed.
        Settled = new FileSystemClock(long.MaxValue, 0);
    }

    public string Root => Path.Combine(place, "tree");

    public string Scratch => place;

    internal FileSystemClock Settled { get; }

    public void Dispose() => Directory.Delete(place, recursive: true);
}
