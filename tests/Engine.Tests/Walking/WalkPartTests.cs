using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Portable;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>A walk of a part finds there what a walk of the whole finds.</summary>
public sealed class WalkPartTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public WalkPartTests()
    {
        _tree.Write(".gitignore", "out/\n*.log\n/a/no/\n").Write("a/.gitignore", "!keep.log\n").Write("a/b/.gitignore", "*.tmp\n");
        _tree.With(
            "x.log", "a/keep.log", "a/x.log", "a/b/keep.log", "a/b/y.tmp", "a/b/c/z.tmp", "a/b/c/z.txt", "a/no/n", "out/o/p", ".hidden/h",
            "a/.h/i", "nested/.git/HEAD", "nested/in/n", "a/b/c/d/e/f.txt");
    }

    public static TheoryData<string> Queries => new(
        "plain", "hidden", "patterns", "deeper start", "shallow", "excludes", "repositories", "links", "directories", "nothing ignored");

    public void Dispose() => _tree.Dispose();

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_directory_alone_gives_what_is_below_it(string query)
    {
        WalkPlan plan = FindPlan.Create(Query(query));
        foreach (Func<string, IDirectoryReader> open in (Func<string, IDirectoryReader>[])
        [
            DirectoryReaders.Open,
            static root => new PortableDirectoryReader(root)
        ])
        {
            var walk = new EntrySource(_tree.Root, () => open(_tree.Root));
            string[] all = Walk(walk, plan);
            Assert.NotEmpty(all);
            foreach (string directory in Directory.GetDirectories(
                Path.Combine(_tree.Root, plan.Directory), "*", SearchOption.AllDirectories))
            {
                string path = Path.GetRelativePath(_tree.Root, directory);
                string part = Path.GetRelativePath(Path.Combine(_tree.Root, plan.Directory), directory);
                Assert.Equal(all.Where(one => one.StartsWith(path + "/", StringComparison.Ordinal)), Walk(walk, plan with { Part = part }));
            }
        }
    }

    private static FileQuery Query(string kind) => kind switch
    {
        "hidden" => new FileQuery { IncludeHidden = true },
        "patterns" => new FileQuery { Patterns = ["a/**/*.txt", "*.log", "a/*/c/*"] },
        "deeper start" => new FileQuery { StartDirectory = "a", Patterns = ["b/**"] },
        "shallow" => new FileQuery { MaxDepth = 3, MinDepth = 2 },
        "excludes" => new FileQuery { Excludes = ["a/b/c/d/**"], RootExcludes = ["nested/**", "**/z.*"] },
        "repositories" => new FileQuery { EnterNestedRepositories = false },
        "links" => new FileQuery { FollowLinks = true },
        "directories" => new FileQuery { Types = FileEntryTypes.All },
        "nothing ignored" => new FileQuery { RespectIgnoreFiles = false },
        _ => new FileQuery(),
    };

    private static string[] Walk(EntrySource walk, WalkPlan plan)
    {
        var found = new List<string>();
        foreach (EntryBatch batch in walk.Walk(
            plan, new ReadReport(new FindStatistics(), static error => Assert.Fail(error.ToString())), CancellationToken.None))
        {
            for (int i = 0; i < batch.Count; i++)
                found.Add(batch.Entry(i, root: "").Path);
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }
}
