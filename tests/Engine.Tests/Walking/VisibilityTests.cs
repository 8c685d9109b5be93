using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Walking;
using WorkspaceSdk.Watching;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>
/// The walk, the walk of a part, the question about one path and the watch see the same entries, for random trees, rules and queries. The
/// file provider has the same test beside it.
/// </summary>
[Slow]
public sealed class VisibilityTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(14)]
    public void All_ways_to_query_see_the_same(int seed)
    {
        var random = new RandomWorkspace(_tree.Root, seed);
        random.Grow();
        int found = 0;
        for (int i = 0; i < 10; i++)
        {
            FileQuery asked = WithoutMetadata(random.Query(sameFileSystem: !DirectoryReaders.ArePortable));
            var query = new FileQuery(asked) { Patterns = i % 2 == 0 ? [] : asked.Patterns };
            string[] whole = Found(query);
            found += whole.Length;
            AssertParts(query, whole, random);
            foreach (string path in random.Entries())
            {
                // The way over a link is the file provider's test.
                if (!query.FollowLinks)
                    Assert.True(_tree.Workspace.Finds(path, query) == whole.Contains(path), path);
                Assert.Equal(_tree.Workspace.Finds(path, query), _tree.Workspace.Judge(path, query).IsFound);
            }
        }

        Assert.True(found > 20, $"{found} entries found; that proves little.");
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public void A_watch_knows_after_each_change_what_a_walk_finds(int seed)
    {
        var random = new RandomWorkspace(_tree.Root, seed);
        random.Grow();
        var source = new EntrySource(_tree.Root, () => DirectoryReaders.Open(_tree.Root));
        int changes = 0;
        for (int i = 0; i < 30; i++)
        {
            // Events do not go through links, and so a watch does not either.
            FileQuery asked = WithoutMetadata(random.Query(sameFileSystem: false));
            var query = new FileQuery(asked)
            {
                FollowLinks = false,
                LinksToFilesOnly = false,
                StartDirectory = "",
                Types = FileEntryTypes.All,
                Patterns = i % 2 == 0 ? [] : asked.Patterns
            };
            var known = new KnownEntries(source, FindPlan.Create(query), new ReadReport(new FindStatistics(), static _ => { }), _ => []);
            known.Load(CancellationToken.None);
            var paths = new HashSet<string>(Found(query), StringComparer.Ordinal);
            for (int step = 0; step < 6; step++)
            {
                (string path, bool hasCome) = random.Change();
                var places = new ChangedPaths();
                places.Add(new ChangeEvent(hasCome ? FileChangeKind.Created : FileChangeKind.Deleted, path));
                foreach (FileChange change in known.Update(places, CancellationToken.None))
                {
                    changes++;
                    if (change.Kind == FileChangeKind.Created)
                        Assert.True(paths.Add(change.Path), change.ToString());
                    else if (change.Kind == FileChangeKind.Deleted)
                        Assert.True(paths.Remove(change.Path), change.ToString());
                }

                Assert.Equal(Found(query), paths.Order(StringComparer.Ordinal));
            }
        }

        Assert.True(changes > 10, $"{changes} changes seen; that proves little.");
    }

    private void AssertParts(FileQuery query, string[] whole, RandomWorkspace random)
    {
        WalkPlan plan = FindPlan.Create(query);
        var source = new EntrySource(_tree.Root, () => DirectoryReaders.Open(_tree.Root));
        foreach (string directory in random.Entries().Where(path => Directory.Exists(Path.Combine(_tree.Root, path))))
        {
            string prefix = plan.Directory.Length == 0 ? "" : plan.Directory + "/";
            if (!directory.StartsWith(prefix, StringComparison.Ordinal) || directory.Length == prefix.Length)
                continue;
            Assert.Equal(
                whole.Where(path => path.StartsWith(directory + "/", StringComparison.Ordinal)),
                Walk(source, plan with { Part = directory[prefix.Length..] }));
        }
    }

    private static string[] Walk(EntrySource source, WalkPlan plan)
    {
        var found = new List<string>();
        foreach (EntryBatch batch in source.Walk(plan, new ReadReport(new FindStatistics(), static _ => { }), CancellationToken.None))
        {
            for (int i = 0; i < batch.Count; i++)
                found.Add(batch.Entry(i, root: "").Path);
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private string[] Found(FileQuery query) => [.. _tree.Workspace.Find(query).Paths().Order(StringComparer.Ordinal)];

    private static FileQuery WithoutMetadata(FileQuery query) => new(query) { MinSize = null, MaxSize = null, ExecutablesOnly = false };
}
