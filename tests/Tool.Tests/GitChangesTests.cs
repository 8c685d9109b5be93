using WorkspaceSdk.Tool.Changes;

namespace WorkspaceSdk.Tests;

/// <summary>What git says changed, in real repositories.</summary>
[Slow]
public sealed class GitChangesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public GitChangesTests()
    {
        Git("init", "-q", "-b", "main");
        _directory.Write("a.cs", "a");
        _directory.Write("dir/ä b.cs", "b");
        _directory.Write(".gitignore", "ignored.txt\n");
        _directory.Write("Directory.Packages.props", Versions("1", "1"));
        Commit();
        Git("tag", "v1");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Changed_added_and_deleted_files_are_changes_and_a_rename_is_two()
    {
        _directory.Write("a.cs", "changed");
        _directory.Write("new/n.cs");
        Git("mv", "dir/ä b.cs", "dir/Ä b.cs");
        Commit();

        Assert.Equal(
            [("a.cs", true), ("dir/Ä b.cs", true), ("dir/ä b.cs", false), ("new/n.cs", true)], Changes("v1"));
    }

    [Fact]
    public void Settings_of_the_user_do_not_change_the_answer()
    {
        Git("mv", "a.cs", "dir/moved.cs");
        Commit();
        _directory.Write("dir/ä b.cs", "changed");
        foreach ((string name, string value) in new[]
        {
            ("diff.renames", "copies"), ("diff.relative", "true"), ("diff.ignoreSubmodules", "all"), ("color.ui", "always"),
            ("core.quotePath", "true"), ("diff.external", "false"), ("core.fsmonitor", "touch ran"),
        })
            Git("config", name, value);

        Assert.Equal([("a.cs", false), ("dir/moved.cs", true), ("dir/ä b.cs", true)], Changes("v1", uncommitted: true));
        Assert.False(File.Exists(_directory.FullPath("ran")));
    }

    [Fact]
    public void Files_that_are_not_committed_or_not_tracked_count_by_choice()
    {
        _directory.Write("a.cs", "changed");
        _directory.Write("dir/staged.cs");
        Git("add", "dir/staged.cs");
        _directory.Write("untracked.cs");
        _directory.Write("ignored.txt");

        Assert.Empty(Changes("v1"));
        Assert.Equal([("a.cs", true), ("dir/staged.cs", true)], Changes("v1", uncommitted: true));
        Assert.Equal([("untracked.cs", true)], Changes("v1", untracked: true));
        Assert.Equal([("a.cs", true), ("dir/staged.cs", true), ("untracked.cs", true)], Changes(null, true, true));
    }

    [Fact]
    public void A_comparison_starts_where_the_two_parted_unless_it_is_direct()
    {
        Git("checkout", "-q", "-b", "topic");
        _directory.Write("topic.cs");
        Commit();
        Git("checkout", "-q", "main");
        _directory.Write("main.cs");
        Commit();
        Git("checkout", "-q", "topic");

        Assert.Equal([("topic.cs", true)], Changes("main"));
        Assert.Equal([("topic.cs", true)], Changes("main...HEAD"));
        Assert.Equal([("topic.cs", true)], Changes("main...topic"));
        Assert.Equal([("main.cs", false), ("topic.cs", true)], Changes("main..topic"));
    }

    [Fact]
    public void A_submodule_and_a_link_count_as_all_files_that_are_seen_through_them()
    {
        using var other = new TemporaryDirectory("other");
        GitCommand.Run(other.Root, "init", "-q", "-b", "main");
        other.Write("s.cs");
        GitCommand.Run(other.Root, "add", "-A");
        GitCommand.Run(other.Root, "commit", "-qm", "one");
        Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.Root, "sub");
        File.CreateSymbolicLink(_directory.FullPath("link"), "dir");
        Commit();
        Git("tag", "v2");
        _directory.Write("sub/s.cs", "changed");
        GitCommand.Run(_directory.FullPath("sub"), "commit", "-qam", "two");
        File.Delete(_directory.FullPath("link"));
        File.CreateSymbolicLink(_directory.FullPath("link"), "sub");
        Commit();

        IReadOnlyList<ChangedPath> changes = Find("v2");
        Assert.Equal([("link", true), ("sub", true)], changes.Select(change => (Relative(change), change.IsDirectory)));
    }

    [Fact]
    public void A_version_that_changed_alone_names_its_package()
    {
        _directory.Write("Directory.Packages.props", Versions("1", "2"));
        Commit();
        Assert.Equal(["Beta"], Assert.Single(Find("v1")).Packages!);

        _directory.Write("Directory.Packages.props", Versions("3", "2"));
        Assert.Equal(["Alpha", "Beta"], Assert.Single(Find("v1", uncommitted: true)).Packages!.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nope", "WSDK1040")]
    [InlineData("v1...nope", "WSDK1040")]
    [InlineData("--output=made", "WSDK1040")]
    [InlineData("v1 --output=made", "WSDK1040")]
    [InlineData("v1:a.cs", "WSDK1040")]
    [InlineData("orphan", "WSDK1040")]
    [InlineData("HEAD...v0", "WSDK1045")]
    public void A_comparison_that_cannot_be_made_is_an_error_and_no_empty_answer(string since, string code)
    {
        Git("tag", "v0");
        _directory.Write("a.cs", "changed");
        Commit();
        Git("checkout", "-q", "--orphan", "orphan");
        Commit();
        Git("checkout", "-q", "main");

        Assert.Equal(code, Assert.Throws<WorkspaceException>(() => Find(since)).Code);
        Assert.False(File.Exists(_directory.FullPath("made")));
    }

    [Fact]
    public void A_shallow_clone_is_an_error_that_names_the_depth()
    {
        _directory.Write("a.cs", "changed");
        Commit();
        string clone = Path.Combine(_directory.Container, "clone");
        GitCommand.Run(_directory.Container, "clone", "-q", "--depth", "1", new Uri(_directory.Root).AbsoluteUri, clone);

        foreach (string since in new[] { "v1", "HEAD~1" })
        {
            WorkspaceException error = Assert.Throws<WorkspaceException>(
                () => new GitChanges(GitRepository.Open(clone)).Find(ComparedRevisions.Read(since), false, false));
            Assert.Equal("WSDK1041", error.Code);
            Assert.Contains("fetch-depth: 0", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_repository_there_is_no_answer()
    {
        using var directory = new TemporaryDirectory();
        Assert.Equal("WSDK1042", Assert.Throws<WorkspaceException>(() => GitRepository.Open(directory.Root)).Code);
    }

    // Git looks into submodules while it compares the working tree, and their settings count there.
    [UnixTheory]
    [InlineData(".")]
    [InlineData("sub")]
    [InlineData("sub/inner")]
    public void No_program_that_a_repository_or_a_submodule_names_is_run(string place)
    {
        string at = _directory.FullPath(place);
        string trap = Executable(
            "trap",
            "#!/bin/sh\necho \"$1\" >> \"$(dirname \"$0\")/ran\"\n"
            + "case \"$1\" in clean|equals) cat;; text) cat \"$2\";; esac\n");
        string[] files = ["clean", "process", "equals", "text"];
        Directory.CreateDirectory(at);
        foreach (string file in files)
            File.WriteAllText(Path.Combine(at, file), "before\n");
        AddSubmodules("sub", "sub/inner");
        Commit();
        File.WriteAllText(
            Path.Combine(at, ".git/info/attributes"), "clean filter=f\nprocess filter=p\nequals filter=a=b\ntext diff=t\n");
        foreach ((string setting, string name) in new[]
        {
            ("filter.f.clean", "clean"), ("filter.p.process", "process"), ("filter.a=b.clean", "equals"), ("filter.f.required", "true"),
            ("filter.p.required", "true"), ("diff.t.textconv", "text"), ("core.fsmonitor", "monitor"),
        })
            GitCommand.Run(at, "config", setting, name == "true" ? name : $"{trap} {name}");
        Executable(Path.Combine(place, ".git/hooks/post-index-change"), $"#!/bin/sh\nexec {trap} hook < /dev/null\n");
        // The same content at another time: git compares the content, and writes the index. One file is another.
        foreach (string file in files)
            File.SetLastWriteTimeUtc(Path.Combine(at, file), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.WriteAllText(Path.Combine(at, "text"), "after\n");

        Assert.Equal(place == "." ? "text" : "sub", Assert.Single(Changes(null, uncommitted: true)).Path);

        Assert.False(File.Exists(_directory.FullPath("ran")));
        // Git itself runs each of them, or this test would prove nothing.
        foreach (string file in files)
            File.SetLastWriteTimeUtc(Path.Combine(at, file), new DateTime(2002, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        try
        {
            GitCommand.Run(at, "diff", "HEAD");
        }
        catch (InvalidOperationException)
        {
            // The trap does not speak the protocol of filters.
        }

        GitCommand.Run(at, "config", "--remove-section", "filter.p");
        GitCommand.Run(at, "diff", "HEAD");
        Assert.Equal(
            ["clean", "equals", "hook", "monitor", "process", "text"],
            File.ReadLines(_directory.FullPath("ran")).Distinct().Order(StringComparer.Ordinal));
    }

    private string Executable(string path, string text)
    {
        string full = _directory.Write(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return full;
    }

    // The innermost last.
    private void AddSubmodules(params string[] paths)
    {
        foreach (string path in paths)
        {
            _directory.Write(path + "/s.cs");
            GitCommand.Run(_directory.FullPath(path), "init", "-q", "-b", "main");
        }

        foreach (string path in paths.Reverse())
        {
            GitCommand.Run(_directory.FullPath(path), "-c", "advice.addEmbeddedRepo=false", "add", "-A");
            GitCommand.Run(_directory.FullPath(path), "commit", "-qm", "submodule");
        }
    }

    private static string Versions(string alpha, string beta) => $"""
        <Project>
          <ItemGroup>
            <PackageVersion Include="Alpha" Version="{alpha}" />
            <PackageVersion Include="Beta" Version="{beta}" />
          </ItemGroup>
        </Project>
        """;

    private IEnumerable<(string Path, bool Exists)> Changes(string? since, bool uncommitted = false, bool untracked = false) =>
        Find(since, uncommitted, untracked).Select(change => (Relative(change), change.Exists))
            .OrderBy(static change => change.Item1, StringComparer.Ordinal);

    private IReadOnlyList<ChangedPath> Find(string? since, bool uncommitted = false, bool untracked = false) =>
        new GitChanges(GitRepository.Open(_directory.Root))
            .Find(since is null ? null : ComparedRevisions.Read(since), uncommitted, untracked);

    private string Relative(ChangedPath change) => Path.GetRelativePath(_directory.Root, change.FullPath);

    private void Commit()
    {
        Git("add", "-A");
        Git("commit", "-qm", "commit", "--allow-empty");
    }

    private void Git(params string[] arguments) => GitCommand.Run(_directory.Root, arguments);
}
