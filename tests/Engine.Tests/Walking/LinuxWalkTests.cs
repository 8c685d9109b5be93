using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>The reader that is chosen on Linux, and what only it can do.</summary>
[Slow]
public sealed class LinuxWalkTests : WalkTests
{
    public LinuxWalkTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux's own calls are on Linux only.");

    [Fact]
    public void A_name_that_is_not_utf_8_is_found_with_its_bytes()
    {
        using var tree = new TemporaryTree();
        tree.Shell(@"d=""$(printf 'bad\377')""; mkdir ""$d""; touch ""$d/x"" ""$d/y.log""; printf 'y.log\n' > .gitignore");
        FileEntry entry = Assert.Single(WorkspaceTree.At(tree.Root, Open).Find());
        Assert.Equal("bad\uFFFD/x", entry.Path);
        Assert.Equal([.. "bad"u8, 0xFF, .. "/x"u8], entry.RawPath.ToArray());
    }

    [Fact]
    public void A_name_that_is_not_utf_8_has_a_size_and_a_time_and_can_be_searched()
    {
        using var tree = new TemporaryTree();
        tree.Shell(@"d=""$(printf 'bad\377')""; mkdir ""$d""; printf 'one\ntwo\n' > ""$d/x""; touch -d 2020-02-02T00:00:00Z ""$d/x""");
        FindResult found = WorkspaceTree.At(tree.Root, Open).Find(new FileQuery { IncludeMetadata = true });
        FileEntry entry = Assert.Single(found);
        Assert.Equal((8L, new DateTimeOffset(2020, 2, 2, 0, 0, 0, TimeSpan.Zero)), (entry.Size, entry.Modified));
        Assert.Empty(found.Errors);
        SearchMatch match = Assert.Single(WorkspaceTree.At(tree.Root, Open).Search("two"));
        Assert.Equal(2, match.Line);
        Assert.Equal(entry.RawPath.ToArray(), match.RawPath.ToArray());
    }

    [Fact]
    public void Ignore_rules_match_bytes_that_are_not_utf_8()
    {
        using var tree = new TemporaryTree();
        tree.Shell(@"touch ""$(printf 'a\377')"" ""$(printf 'a\376')""; printf 'a\377\n' > .gitignore");
        Assert.Equal([(byte)'a', 0xFE], Assert.Single(WorkspaceTree.At(tree.Root, Open).Find()).RawPath.ToArray());
    }

    [Fact]
    public void A_rightly_named_replacement_character_is_no_fault()
    {
        using var tree = new TemporaryTree();
        tree.With("a\uFFFD");
        Assert.True(Assert.Single(WorkspaceTree.At(tree.Root, Open).Find()).RawPath.IsEmpty);
    }

    [Fact]
    public void Paths_a_thousand_deep_and_longer_than_the_system_takes_are_walked()
    {
        using var tree = new TemporaryTree();
        tree.Shell(
            "for i in $(seq 1000); do mkdir a-rather-long-name; cd -P a-rather-long-name; done; touch end; "
            + "printf 'no' > .gitignore; touch no");
        FindResult result = WorkspaceTree.At(tree.Root, Open).Find();
        Assert.Equal(string.Concat(Enumerable.Repeat("a-rather-long-name/", 1000)) + "end", Assert.Single(result).Path);
        Assert.Empty(result.Errors);
        Assert.Equal(1001, result.Statistics.DirectoriesOpened);
        Assert.Single(WorkspaceTree.At(tree.Root, Open).Find(new FileQuery { FollowLinks = true }));
    }

    [Fact]
    public void A_walk_goes_down_to_a_level_and_says_where_it_ended()
    {
        using var tree = new TemporaryTree();
        tree.Shell(
            "mkdir other; touch other/file; mkdir deep; cd deep; way=$(printf 'd/%.0s' $(seq 1000)); for i in 1 2 3 4 5; do mkdir -p $way; "
            + "cd -P $way; done; touch end");
        foreach (FileSort sort in (FileSort[])[FileSort.Path, FileSort.None])
        {
            FindResult result = WorkspaceTree.At(tree.Root, Open).Find(new FileQuery { Sort = sort });
            Assert.Equal(["other/file"], result.Select(static e => e.Path));
            WalkError error = Assert.Single(result.Errors);
            Assert.Contains("4096 levels", error.Message, StringComparison.Ordinal);
            Assert.Contains("WSDK1021", error.Message, StringComparison.Ordinal);
            Assert.InRange(error.Path.Length, 1, 300);
            Assert.Equal(4098, result.Statistics.DirectoriesOpened);
        }
    }

    [Fact]
    public void Pipes_and_sockets_are_neither_files_nor_opened()
    {
        using var tree = new TemporaryTree();
        tree.Shell("mkfifo pipe; touch file; mkfifo .gitignore; mkdir links; ln -s ../pipe links/pipe; ln -s ../file links/file");
        Assert.Equal(
            ["file", "links/file"],
            WorkspaceTree.At(tree.Root, Open).Find(new FileQuery { LinksToFilesOnly = true }).Select(static e => e.Path));
        Assert.Equal(
            [("file", FileEntryType.File), ("pipe", FileEntryType.Other)],
            WorkspaceTree.At(tree.Root, Open)
                .Find(new FileQuery { Types = FileEntryTypes.All, MaxDepth = 1, Excludes = ["links"] })
                .Select(static e => (e.Path, e.Type)));
    }

    [Fact]
    public void Another_file_system_is_left_out_on_request()
    {
        using IDirectoryReader reader = Open("/");
        Assert.NotEqual(reader.TryIdentify(TreePath.From("proc"))!.Device, reader.TryIdentify(TreePath.Root)!.Device);
        FindResult result = WorkspaceTree.At("/", Open)
            .Find(new FileQuery { Patterns = ["proc/self/**"], Types = FileEntryTypes.All, SameFileSystem = true });
        Assert.Empty(result);
        Assert.Equal(1, result.Statistics.DirectoriesOpened);
    }

    [Fact]
    public void A_hundred_thousand_files_in_one_directory_are_found()
    {
        using var tree = new TemporaryTree();
        tree.Shell("seq 100001 | xargs touch");
        Assert.Equal(100_001, WorkspaceTree.At(tree.Root, Open).Find().Count());
        Assert.Equal(100_001, WorkspaceTree.At(tree.Root, Open).Find(new FileQuery { Sort = FileSort.None }).Count());
    }

    [Fact]
    public async Task Directories_that_come_and_go_during_a_walk_do_no_harm()
    {
        using var tree = new TemporaryTree();
        tree.With([.. Enumerable.Range(0, 300).Select(static i => $"keep{i}/x")]);
        using var end = new CancellationTokenSource();
        Task churn = Task.Run(() =>
        {
            for (int i = 0; !end.IsCancellationRequested; i = (i + 1) % 50)
            {
                string directory = Path.Combine(tree.Root, "churn" + i);
                Directory.CreateDirectory(Path.Combine(directory, "sub"));
                Directory.Delete(directory, recursive: true);
            }
        });
        for (int i = 0; i < 50; i++)
        {
            FindResult result = WorkspaceTree.At(tree.Root, Open).Find();
            Assert.Equal(300, result.Count());
            Assert.All(result.Errors, static e => Assert.StartsWith("churn", e.Path, StringComparison.Ordinal));
        }

        end.Cancel();
        await churn;
    }

    [Fact]
    public void No_descriptor_stays_open()
    {
        static int Descriptors() => Directory.GetFiles("/proc/self/fd").Count(LeadsToTree);

        // Other tests close descriptors of theirs meanwhile.
        static bool LeadsToTree(string descriptor)
        {
            try
            {
                return File.ResolveLinkTarget(descriptor, false)?.FullName.Contains("wsdk-fd-", StringComparison.Ordinal) ?? false;
            }
            catch (FileNotFoundException)
            {
                return false;
            }
        }

        using var named = new TemporaryTree("wsdk-fd-");
        named.With("a/b/c").Write("a/.gitignore", "x");
        for (int i = 0; i < 20; i++)
        {
            Assert.Single(WorkspaceTree.At(named.Root, Open).Find());
            Assert.Single(WorkspaceTree.At(named.Root, Open).Find(new FileQuery { Sort = FileSort.None }).Take(1));
            Assert.Empty(WorkspaceTree.At(named.Root, Open).Find(new FileQuery { StartDirectory = "nowhere" }));
        }

        Assert.Equal(0, Descriptors());
    }

    private protected override IDirectoryReader Open(string root) => DirectoryReaders.Open(root);
}
