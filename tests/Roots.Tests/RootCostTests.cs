using WorkspaceSdk.Roots;

namespace WorkspaceSdk.Tests;

/// <summary>Finding a root again and again: always the answer of now, for a price that is counted.</summary>
public sealed class RootCostTests : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("wsdk-roots-").FullName;

    public void Dispose() => Directory.Delete(_top, recursive: true);

    [Fact]
    public void A_nearer_marker_is_seen_at_once_and_so_is_its_end()
    {
        string start = Make("a/b/c");
        Mark("");
        Assert.Equal(_top, Root(start));
        Mark("a/b");
        Assert.Equal(Path.Combine(_top, "a/b"), Root(start));
        File.Delete(Path.Combine(_top, "a/b", RootChain.MarkerFile));
        Assert.Equal(_top, Root(start));
        Directory.Delete(Path.Combine(_top, "a"), recursive: true);
        Assert.Equal(_top, Root(start));
    }

    [Fact]
    public void A_link_turned_to_another_tree_with_the_same_times_is_seen()
    {
        Make("one/src");
        Make("two/src");
        Mark("one");
        Mark("two/src");
        foreach (string directory in (string[])["one", "one/src", "two", "two/src"])
            Directory.SetLastWriteTimeUtc(Path.Combine(_top, directory), DateTime.UnixEpoch);
        string link = Path.Combine(_top, "current");
        Directory.CreateSymbolicLink(link, "one");
        Assert.Equal(link, Root(link + "/src"));
        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, "two");
        Assert.Equal(link + "/src", Root(link + "/src"));
    }

    [Fact]
    public void Fifty_nested_workspaces_cost_one_check_for_each_directory_up_to_the_marker()
    {
        int probes = 0;
        foreach (string level in Nest(50, marked: true))
        {
            probes = 0;
            Assert.Equal(level, RootChain.Resolve(Request(Path.Combine(level, "inside")), Count).Directory);
            Assert.Equal(2, probes);
        }

        bool Count(string path)
        {
            probes++;
            return File.Exists(path);
        }
    }

    [Fact]
    public void Without_any_sign_the_cost_grows_with_the_depth_and_no_faster()
    {
        foreach (string level in Nest(50, marked: false))
        {
            int probes = 0;
            RootChain.Resolve(Request(level), _ => ++probes == 0);
            Assert.Equal(4 * (1 + level.Count(static c => c == Path.DirectorySeparatorChar)), probes);
        }
    }

    [Fact]
    public void A_hundred_threads_get_the_answers_of_one_while_a_marker_comes_and_goes()
    {
        string[] starts = [.. Enumerable.Range(0, 100).Select(i => Make($"w{i % 7}/d{i}"))];
        for (int i = 1; i < 7; i++)
            Mark($"w{i}");
        Mark("");
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        var threads = starts.Select((start, seed) => new Thread(() =>
        {
            for (int i = 0; i < 50; i++)
            {
                string found = Root(start);
                // Only the first one's marker is moved meanwhile.
                if (found != Path.GetDirectoryName(start) && !(seed % 7 == 0 && found == _top))
                    wrong.Add(start);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        for (int i = 0; i < 20; i++)
        {
            Mark("w0");
            File.Delete(Path.Combine(_top, "w0", RootChain.MarkerFile));
        }

        threads.ForEach(static thread => thread.Join());
        Assert.Empty(wrong);
        Assert.Equal(_top, Root(starts[0]));
    }

    private static RootRequest Request(string start) => new(start, null, null, null);

    private static string Root(string start) => RootChain.Resolve(Request(start)).Directory;

    private string Make(string path) => Directory.CreateDirectory(Path.Combine(_top, path)).FullName;

    private void Mark(string directory) => File.WriteAllText(Path.Combine(_top, directory, RootChain.MarkerFile), "");

    private IEnumerable<string> Nest(int depth, bool marked)
    {
        string path = "";
        for (int i = 0; i < depth; i++)
        {
            path = Path.Combine(path, "n");
            Make(path + "/inside");
            if (marked)
                Mark(path);
            yield return Path.Combine(_top, path);
        }
    }
}
