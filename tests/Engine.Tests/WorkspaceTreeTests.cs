using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

public sealed class WorkspaceTreeTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    private WorkspaceTree Workspace => _tree.Workspace;

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("./a//b/", "a/b")]
    [InlineData("a/../b", "b")]
    [InlineData("", "")]
    [InlineData("a/..", "")]
    public void Join_stays_inside(string path, string relative)
    {
        Assert.Equal(relative.Length == 0 ? _tree.Root : _tree.Root + "/" + relative, Workspace.Join(path));
        Assert.Equal(relative, Workspace.GetRelativePath(path));
        Assert.Equal(relative, Workspace.GetRelativePath(Workspace.Join(path)));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../x")]
    [InlineData("a/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a\0b")]
    public void A_path_that_leaves_the_root_is_refused(string path)
    {
        Assert.Equal("WSDK0004", Assert.Throws<WorkspacePathException>(() => Workspace.Join(path)).Code);
        Assert.Throws<WorkspacePathException>(() => Workspace.GetRelativePath(path));
        Assert.False(Workspace.Contains(path));
    }

    [Fact]
    public void An_absolute_path_inside_is_welcome_and_one_beside_is_not()
    {
        Assert.Equal("x", Workspace.GetRelativePath(_tree.Root + "/x"));
        Assert.Equal("", Workspace.GetRelativePath(_tree.Root));
        Assert.False(Workspace.Contains(_tree.Root + "x"));
        Assert.False(Workspace.Contains(_tree.Root + "/../etc"));
    }

    [Fact]
    public void Links_can_lead_out_when_they_are_followed()
    {
        _tree.With("in/x").Link("out", "/etc").Link("here", "in").Link("up", "in/../..").Link("loop", "loop");
        Assert.True(Workspace.Contains("out/passwd"));
#if NETSTANDARD_ENGINE
        // It cannot follow links, and says so rather than calling an escape safe.
        Assert.Throws<IOException>(() => Workspace.Contains("out/passwd", resolveLinks: true));
#else
        Assert.False(Workspace.Contains("out/passwd", resolveLinks: true));
        Assert.False(Workspace.Contains("up/x", resolveLinks: true));
        Assert.True(Workspace.Contains("here/x", resolveLinks: true));
#endif
        Assert.True(Workspace.Contains("not/there/yet", resolveLinks: true));
        Assert.Throws<IOException>(() => Workspace.Contains("loop/x", resolveLinks: true));
    }

    [Fact]
    public void Standard_directories_have_names()
    {
        Assert.Equal(_tree.Root + "/.workspace/cache", Workspace.GetDirectory("Cache"));
        Assert.Equal(_tree.Root + "/config", Workspace.GetDirectory("Config"));
        Assert.Throws<WorkspacePathException>(() => Workspace.GetDirectory("config"));
        Assert.False(Directory.Exists(Workspace.GetDirectory("Config")));
    }

    [Fact]
    public void A_marker_above_is_the_root()
    {
        _tree.With("Directory.Workspace.props", "a/b/");
        WorkspaceTree opened = WorkspaceTree.Open(_tree.Root + "/a/b");
        Assert.Equal((_tree.Root, WorkspaceRootSource.Marker), (opened.Root, opened.RootSource));
        Assert.Equal((_tree.Root, WorkspaceRootSource.Explicit), (WorkspaceTree.At(_tree.Root + "/").Root, Workspace.RootSource));
        Assert.Throws<WorkspaceRootException>(() => WorkspaceTree.At(_tree.Root + "/nowhere"));
        Assert.Equal("/", WorkspaceTree.At("/").Root);
        Assert.Equal("/etc", WorkspaceTree.At("/").Join("etc"));
    }

    [Fact]
    public void A_single_path_can_be_checked_against_the_ignore_rules()
    {
        _tree.Write(".gitignore", "*.log\nout/").Write("a/.gitignore", "!keep.log");
        Assert.True(Workspace.IsIgnored("x.log"));
        Assert.False(Workspace.IsIgnored("a/keep.log"));
        Assert.True(Workspace.IsIgnored("out/deep/x"));
        Assert.False(Workspace.IsIgnored("out"));
        Assert.True(Workspace.IsIgnored("out", isDirectory: true));
    }

    [Fact]
    public void Directories_are_created_together_or_not_at_all()
    {
        Workspace.CreateDirectories(["a/b", "c", "a"]);
        Workspace.CreateDirectories(["a/b"]);
        Assert.Equal(["a", "a/b", "c"], Workspace.Find(new FileQuery { Types = FileEntryTypes.Directory }).Select(static e => e.Path));
        Assert.Throws<WorkspacePathException>(() => Workspace.CreateDirectories(["d", "../e"]));
        Assert.False(Directory.Exists(Workspace.Join("d")));
    }

    [Fact]
    public void Each_of_fifty_nested_workspaces_finds_its_own_root_from_a_hundred_threads()
    {
        string[] roots = [.. Enumerable.Range(1, 50).Select(static depth => string.Join('/', Enumerable.Repeat("w", depth)))];
        _tree.With([.. roots.Select(static root => root + "/Directory.Workspace.props")]);
        Workspace.CreateDirectories(roots.Select(static root => root + "/project"));
        Thread[] threads = new Thread[100];
        var wrong = new System.Collections.Concurrent.ConcurrentQueue<string>();
        for (int i = 0; i < threads.Length; i++)
        {
            string root = Workspace.Join(roots[i % roots.Length]);
            threads[i] = new Thread(() =>
            {
                string found = WorkspaceTree.Open(root + "/project").Root;
                if (found != root)
                    wrong.Enqueue($"{found} instead of {root}");
            });
        }

        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Empty(wrong);
    }

    [Fact]
    public void Validation_says_what_is_missing_and_creates_nothing()
    {
        using var tree = new TemporaryTree();
        tree.With("config/");
        Assert.Empty(tree.Workspace.Validate("config"));
        IReadOnlyList<WorkspaceProblem> problems = tree.Workspace.Validate("config", "data", "../x");
        Assert.Equal([("WSDK0009", "data"), ("WSDK0004", "../x")], problems.Select(static p => (p.Code, p.Path)));
        Assert.False(Directory.Exists(Path.Combine(tree.Root, "data")));
        WorkspaceTree gone = tree.Workspace;
        Directory.Delete(tree.Root, recursive: true);
        Assert.Equal("WSDK0001", Assert.Single(gone.Validate()).Code);
        Directory.CreateDirectory(tree.Root);
    }

    [Fact]
    public async Task Directories_are_created_without_blocking()
    {
        using var tree = new TemporaryTree();
        await tree.Workspace.CreateDirectoriesAsync(["a/b", "c", "a"]);
        Assert.True(Directory.Exists(Path.Combine(tree.Root, "a/b")) && Directory.Exists(Path.Combine(tree.Root, "c")));
        await Assert.ThrowsAsync<WorkspacePathException>(async () => await tree.Workspace.CreateDirectoriesAsync(["d", "../e"]));
        Assert.False(Directory.Exists(Path.Combine(tree.Root, "d")));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tree.Workspace.CreateDirectoriesAsync(["d"], cancelled.Token));
    }
}
