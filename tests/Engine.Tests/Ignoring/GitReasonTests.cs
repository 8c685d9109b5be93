using System.Text;
using WorkspaceSdk.Fuzz;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Ignoring;

/// <summary>Which rule decides, beside what git says.</summary>
public sealed class GitReasonTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [GitTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_rule_that_decides_is_the_one_git_names(int seed)
    {
        var random = new Random(seed);
        var git = new GitOracle(_tree.Root);
        git.Initialize();
        RandomTree made = RandomTree.Create(_tree.Root, random, entries: 200, onlyUtf8: true);
        string[] paths = [.. made.Directories, .. made.Leaves];
        int decided = 0;
        for (int round = 0; round < 3; round++)
        {
            foreach (string directory in (string[])
            [
                "",
                made.Directories[random.Next(made.Directories.Count)],
                made.Directories[random.Next(made.Directories.Count)]
            ])
                RandomTree.Write(
                    _tree.Root,
                    directory.Length == 0 ? ".gitignore" : directory + "/.gitignore",
                    RandomRules.Create(random, directory, paths));
            foreach ((string path, (string file, int line)) in git.Reasons(paths))
            {
                IgnoreReason? reason = _tree.Workspace.WhyIgnored(Text(path), made.DirectorySet.Contains(path));
                Assert.True(
                    (Text(file), line) == (reason?.File ?? "", reason?.Line ?? 0), $"{path}: git says {file}:{line}, we say {reason}");
                decided += reason is null ? 0 : 1;
            }
        }

        Assert.InRange(decided, paths.Length / 20, 3 * paths.Length);
    }

    [Fact]
    public void A_reason_names_what_the_rule_is_about_and_how_it_reads()
    {
        _tree.Write(".gitignore", "# no\r\nout/\r\n*.log\r\n").Write("a/.gitignore", "!keep.log\n");
        Assert.Equal(new IgnoreReason("out", true, ".gitignore", 2, "out/"), _tree.Workspace.WhyIgnored("out/deep/x"));
        Assert.Equal(new IgnoreReason("a/keep.log", false, "a/.gitignore", 1, "!keep.log"), _tree.Workspace.WhyIgnored("a/keep.log"));
        Assert.Null(_tree.Workspace.WhyIgnored("a/b.txt"));
        Assert.Equal(new IgnoreReason("a/.git", true, null, 0, ""), _tree.Workspace.WhyIgnored("a/.git/HEAD"));
        Assert.Null(_tree.Workspace.WhyIgnored("out/x", query: new FileQuery { RespectIgnoreFiles = false }));
        Assert.Equal("a/x.log", _tree.Workspace.WhyIgnored("a/x.log", query: new FileQuery { IgnoreFiles = ["a/.gitignore"] })!.Path);
    }

    private static string Text(string latin1) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin1));
}
