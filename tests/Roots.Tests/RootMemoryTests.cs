using WorkspaceSdk.Roots;

namespace WorkspaceSdk.Tests;

/// <summary>Remembered roots: the same answers as without, always.</summary>
public sealed class RootMemoryTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string top = Directory.CreateTempSubdirectory("wsdk-memory-").FullName;

    public void Dispose() => Directory.Delete(top, recursive: true);

    [Fact]
    public void A_nearer_marker_is_seen_at_once_and_so_is_its_end()
    {
        string start = Make("a/b/c");
        Mark("");
        Settle();
        Assert.Equal(top, Root(start));
        Assert.Equal(top, Root(start));
        Mark("a/b");
        Assert.Equal(Path.Combine(top, "a/b"), Root(start));
        Settle();
        Assert.Equal(Path.Combine(top, "a/b"), Root(start));
        File.Delete(Path.Combine(top, "a/b", RootChain.MarkerFile));
        Assert.Equal(top, Root(start));
    }

    [Fact]
    public void A_repository_that_gets_or_loses_its_head_is_seen()
    {
        string start = Make("a/b");
        Make("a/.git");
        Mark("");
        File.Delete(Path.Combine(top, RootChain.MarkerFile));
        File.WriteAllText(Path.Combine(top, "global.json"), "{}");
        Settle();
        Assert.Equal(top, Root(start));
        File.WriteAllText(Path.Combine(top, "a/.git/HEAD"), "");
        Assert.Equal(Path.Combine(top, "a"), Root(start));
        Settle();
        Assert.Equal(Path.Combine(top, "a"), Root(start));
        File.Delete(Path.Combine(top, "a/.git/HEAD"));
        Assert.Equal(top, Root(start));
    }

    [Fact]
    public void A_root_that_is_moved_away_is_not_remembered()
    {
        string start = Make("w/a");
        Mark("w");
        Settle();
        Assert.Equal(Path.Combine(top, "w"), Root(start));
        Mark("");
        Directory.Move(Path.Combine(top, "w"), Path.Combine(top, "elsewhere"));
        Assert.Equal(top, Root(start));
    }

    [Fact]
    public void What_is_asked_decides_and_not_only_where()
    {
        string start = Make("a");
        Mark("");
        Settle();
        Assert.Equal(top, Root(start));
        Assert.Equal(start, RootMemory.Resolve(new RootRequest(start, null, start, null)).Directory);
    }

    [Fact]
    public void Fifty_nested_workspaces_are_each_their_own_root()
    {
        string path = top;
        var levels = new List<string>();
        for (int i = 0; i < 50; i++)
        {
            path = Path.Combine(path, "n");
            Directory.CreateDirectory(Path.Combine(path, "inside"));
            File.WriteAllText(Path.Combine(path, RootChain.MarkerFile), "");
            levels.Add(path);
        }

        Settle();
        for (int round = 0; round < 2; round++)
        {
            foreach (string level in levels)
                Assert.Equal(level, Root(Path.Combine(level, "inside")));
        }
    }

    [Fact]
    public void A_hundred_threads_get_the_answers_of_one()
    {
        string[] starts = [.. Enumerable.Range(0, 400).Select(i => Make($"w{i % 7}/d{i}"))];
        for (int i = 0; i < 7; i++)
            Mark($"w{i}");
        Settle();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        var threads = Enumerable.Range(0, 100).Select(seed => new Thread(() =>
        {
            var random = new Random(seed);
            for (int i = 0; i < 200; i++)
            {
                string start = starts[random.Next(starts.Length)];
                if (Root(start) != Path.GetDirectoryName(start))
                    wrong.Add(start);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Assert.Empty(wrong);
        Assert.InRange(RootMemory.Count, 1, 256);
    }

    private static string Root(string start) => RootMemory.Resolve(new RootRequest(start, null, null, null)).Directory;

    private string Make(string path) => Directory.CreateDirectory(Path.Combine(top, path)).FullName;

    private void Mark(string directory) => File.WriteAllText(Path.Combine(top, directory, RootChain.MarkerFile), "");

    // What was written a moment ago is not remembered; so the tests make it old.
    private void Settle()
    {
        foreach (string directory in Directory.GetDirectories(top, "*", SearchOption.AllDirectories).Append(top))
            Directory.SetLastWriteTimeUtc(directory, LongAgo);
    }
}
