using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Portable;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Walking;

[Slow]
public sealed class PortableWalkTests : WalkTests
{
    [Fact]
    public void A_name_that_is_not_utf_8_is_reported()
    {
        using var tree = new TemporaryTree();
        tree.Shell(@"touch good ""$(printf 'bad\377')""");
        FindResult result = WorkspaceTree.At(tree.Root, Open).Find();
        Assert.Equal("good", Assert.Single(result).Path);
        Assert.Contains("UTF-8", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_does_not_wait_for_a_pipe()
    {
        using var tree = new TemporaryTree();
        tree.Write("file", "needle").Shell("mkfifo pipe");
        if (CanFollowLinks)
            tree.Link("link", "pipe");
        SearchResult search = WorkspaceTree.At(tree.Root, Open).Search("needle", new FileQuery { FollowLinks = CanFollowLinks });
        // Who opens the pipe stays there for ever.
        string[] found = await Task.Run(() => search.Select(static match => match.Path).ToArray()).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["file"], found);
        Assert.Empty(search.Errors);
    }

    private static bool CanFollowLinks =>
#if NETSTANDARD_ENGINE
        false;
#else
        true;
#endif

    private protected override IDirectoryReader Open(string root) => new PortableDirectoryReader(root);
}
