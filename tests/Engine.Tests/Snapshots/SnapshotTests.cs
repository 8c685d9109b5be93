using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Snapshots;

[Slow]
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private readonly TemporaryTree _state = new();

    private string StateFile => Path.Combine(_state.Root, "snapshot");

    public void Dispose()
    {
        _tree.Dispose();
        _state.Dispose();
    }

    [Fact]
    public void A_settled_tree_is_read_once_and_then_only_checked()
    {
        _tree.With("a/b/c.txt", "a/d.txt", "e.txt").Write(".gitignore", "d.txt\n");
        string[] found = Save();
        Assert.Equal(["a/b/c.txt", "e.txt"], found);

        FindResult again = Load().Find();
        Assert.Equal(found, again.Select(static e => e.Path));
        Assert.Equal(
            (0, 3, 0, 0),
            (again.Statistics.DirectoriesOpened,
                again.Statistics.DirectoriesRecalled,
                again.Statistics.EntriesRead,
                again.Statistics.IgnoreFilesRead));
    }

    [Fact]
    public void Only_a_changed_directory_is_read_again()
    {
        _tree.With("a/x", "b/x", "c/x");
        Save();
        _tree.With("b/new");
        Snapshot snapshot = Load();
        FindResult found = snapshot.Find();
        Assert.Equal(["a/x", "b/new", "b/x", "c/x"], found.Select(static e => e.Path));
        Assert.Equal((1, 3), (found.Statistics.DirectoriesOpened, found.Statistics.DirectoriesRecalled));
        Assert.True(snapshot.IsChanged);
    }

    [Fact]
    public void An_ignore_file_is_found_among_names_that_come_before_and_after_it()
    {
        _tree.With("!a/x.log", "!b.log", "!c.txt", "-d.txt", ".a.txt", "k.txt").Write(".gitignore", "*.log\n");
        Assert.Equal(["!c.txt", "-d.txt", "k.txt"], Save());
        Assert.Equal(["!c.txt", "-d.txt", "k.txt"], Load().Find().Select(static e => e.Path));
    }

    [Fact]
    public void An_edited_or_new_ignore_file_is_seen()
    {
        _tree.With("a/x.txt", "a/y.txt").Write(".gitignore", "x.txt\n");
        Assert.Equal(["a/y.txt"], Save());
        _tree.Write(".gitignore", "y.txt\n");
        Assert.Equal(["a/x.txt"], Save());
        _tree.Write("a/.gitignore", "*\n");
        Assert.Empty(Save());
        File.Delete(Path.Combine(_tree.Root, ".gitignore"));
        File.Delete(Path.Combine(_tree.Root, "a/.gitignore"));
        Assert.Equal(["a/x.txt", "a/y.txt"], Save());
    }

    [Fact]
    public void A_snapshot_in_use_sees_each_edit_of_an_ignore_file_it_has_used()
    {
        _tree.With("a/x.txt", "a/y.txt").Write("a/.gitignore", "x.txt\n");
        Save();
        Snapshot snapshot = Load();
        foreach (string name in new[] { "x", "y", "y", "x", "x", "y" })
        {
            // Of one size, and sometimes written within one tick: only the rule differs.
            _tree.Write("a/.gitignore", name + ".txt\n");
            string left = name == "x" ? "a/y.txt" : "a/x.txt";
            Assert.Equal([left], snapshot.Find().Select(static e => e.Path));
            Assert.Equal([left], snapshot.Find().Select(static e => e.Path));
            if (name == "y")
                snapshot.Save();
        }
    }

    [Fact]
    public void The_rules_of_an_unchanged_ignore_file_are_made_once()
    {
        var rules = new SnapshotRules();
        SnapshotRow record = IgnoreFile("x.txt\n"), other = IgnoreFile("x.txt\n");
        IgnoreRules made = rules.Of("a/.gitignore"u8.ToArray(), record, IgnoreRules.Own);
        Assert.Same(made, rules.Of("a/.gitignore"u8.ToArray(), record, IgnoreRules.Own));
        Assert.NotSame(made, rules.Of("b/.gitignore"u8.ToArray(), record, IgnoreRules.Own));
        Assert.NotSame(made, rules.Of("a/.gitignore"u8.ToArray(), other, IgnoreRules.Own));

        static SnapshotRow IgnoreFile(string text) =>
            new(SnapshotRowKind.File, FileStamp.Absent, IsSettled: true, Encoding.UTF8.GetBytes(text), 0, text.Length, 0);
    }

    [Fact]
    public void Any_query_runs_over_any_snapshot()
    {
        _tree.With("a/x.txt", ".hidden/y.txt", "b/z.cs").Write("b/.gitignore", "z.cs\n");
        Save(new FileQuery { Patterns = ["a/**"] });
        foreach (FileQuery query in new FileQuery[]
        {
            new(),
            new() { IncludeHidden = true, RespectIgnoreFiles = false, Types = FileEntryTypes.All },
            new() { Patterns = ["**/*.cs"], RespectIgnoreFiles = false },
            new() { StartDirectory = "a", Sort = FileSort.Size, Reverse = true },
            new() { MinSize = 0, MaxDepth = 2, Limit = 1 },
        })
        {
            Assert.Equal(_tree.Workspace.Find(query), Save(query, static e => e));
            Assert.Equal(_tree.Workspace.Find(query), Save(query, static e => e));
        }
    }

    [Fact]
    public void Directories_that_a_query_did_not_need_stay_known()
    {
        _tree.With("a/x", "b/y");
        Save();
        _tree.With("a/z");
        Save(new FileQuery { Patterns = ["a/**"] });
        FindResult found = Load().Find();
        Assert.Equal(3, found.Count());
        Assert.Equal(3, found.Statistics.DirectoriesRecalled);
    }

    [Fact]
    public void Directories_that_are_gone_are_forgotten()
    {
        _tree.With("a/b/c/x", "d/y");
        Save();
        Assert.Equal(5, Load().Count);
        Directory.Delete(Path.Combine(_tree.Root, "a"), recursive: true);
        Assert.Equal(["d/y"], Save());
        Assert.Equal(2, Load().Count);
    }

    [Fact]
    public void Directories_that_came_and_went_before_a_file_was_written_are_not_in_it()
    {
        _tree.With("a/b/x", "d/y");
        Snapshot snapshot = Load();
        Assert.Equal(2, snapshot.Find().Count());
        Directory.Delete(Path.Combine(_tree.Root, "a"), recursive: true);
        Settle();
        Assert.Single(snapshot.Find());
        Assert.Equal(2, snapshot.Count);
    }

    [Fact]
    public void A_refresh_says_what_changed_and_touching_is_no_change()
    {
        _tree.With("a/x", "b/y", "c/z").Write(".gitignore", "*.tmp\n");
        Save();
        Assert.True(Load().Refresh().IsEmpty);
        _tree.With("a/new").Write(".gitignore", "*.bak\n");
        Directory.SetLastWriteTimeUtc(Path.Combine(_tree.Root, "b"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        Directory.Delete(Path.Combine(_tree.Root, "c"), recursive: true);

        Snapshot snapshot = Load();
        SnapshotChanges changes = snapshot.Refresh();
        Assert.Equal((5, ".gitignore a c"), (changes.Checked, string.Join(' ', changes.Changed.Where(static path => path.Length > 0))));
        Assert.Contains("", changes.Changed);
        snapshot.Save();
        Settle();
        Assert.True(Load().Refresh().IsEmpty);
    }

    [Fact]
    public void A_refresh_follows_no_link_that_has_replaced_a_known_file()
    {
        _tree.With("d/x.txt", "e/y.txt").Write(".gitignore", "*.log\n");
        _state.With("outside/secret.txt");
        Save();
        Snapshot snapshot = Load();
        Directory.Delete(Path.Combine(_tree.Root, "d"), recursive: true);
        Directory.Delete(Path.Combine(_tree.Root, "e"), recursive: true);
        File.Delete(Path.Combine(_tree.Root, ".gitignore"));
        _tree.Link(".gitignore", "/dev/zero").Link("d", Path.Combine(_state.Root, "outside")).With("e");

        Assert.Equal(["", ".gitignore", "d", "e"], snapshot.Refresh().Changed);
        Assert.True(snapshot.Refresh().IsEmpty);
        Assert.Equal(1, snapshot.Count);
        Assert.Equal(["d", "e"], snapshot.Find().Select(static e => e.Path));
    }

    [Fact]
    public void A_directory_that_became_something_else_is_forgotten_by_the_query_that_sees_it()
    {
        _tree.With("d/x.txt", "k.txt");
        Save();
        Snapshot snapshot = Load();
        Directory.Delete(Path.Combine(_tree.Root, "d"), recursive: true);
        _tree.With("d");

        Assert.Equal(["d", "k.txt"], snapshot.Find().Select(static e => e.Path));
        Assert.True(snapshot.Refresh().IsEmpty);
        Assert.Equal(1, snapshot.Count);
    }

    [Fact]
    public void A_file_of_rules_without_end_is_an_error_and_no_rules()
    {
        _tree.With("a.log", "b.txt");
        using (FileStream file = File.Create(Path.Combine(_tree.Root, ".gitignore")))
            file.SetLength(200 << 20);

        FindResult found = Load().Find();

        Assert.Equal(["a.log", "b.txt"], found.Select(static e => e.Path));
        Assert.Equal(".gitignore", Assert.Single(found.Errors).Path);
    }

    [Fact]
    public void A_snapshot_keeps_the_rights_its_file_had_and_may_have_the_longest_name()
    {
        _tree.With("a.txt");
        string file = Path.Combine(_state.Root, new string('s', 250));
        SaveTo(file);
#if !NETSTANDARD_ENGINE
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
#endif
        _tree.With("b.txt");
        SaveTo(file);

#if !NETSTANDARD_ENGINE
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
#endif
        Assert.Equal(2, Snapshot.Load(file, _tree.Workspace).Find().Count());
        Assert.Equal([Path.GetFileName(file)], Directory.GetFileSystemEntries(_state.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_query_makes_no_directory()
    {
        _tree.With("a.txt");
        FileQuery everything = new() { Types = FileEntryTypes.All, IncludeHidden = true };

        Snapshot snapshot = Snapshot.Load(Path.Combine(_tree.Root, "made/later/s"), _tree.Workspace);
        Assert.Equal(["a.txt"], snapshot.Find(everything).Select(static e => e.Path));
        Assert.Equal(["a.txt"], snapshot.Find(everything).Select(static e => e.Path));

        snapshot.Save();
        Assert.Equal(["a.txt", "made", "made/later", "made/later/s"], _tree.Workspace.Find(everything).Select(static e => e.Path));
    }

    [Fact]
    public void An_unchanged_snapshot_is_not_written_again()
    {
        _tree.With("a/x");
        Save();
        byte[] before = File.ReadAllBytes(StateFile);
        DateTime written = File.GetLastWriteTimeUtc(StateFile);
        Assert.Equal(["a/x"], Save());
        Assert.Equal(before, File.ReadAllBytes(StateFile));
        Assert.Equal(written, File.GetLastWriteTimeUtc(StateFile));
    }

    [Fact]
    public void A_snapshot_in_the_workspace_comes_to_rest()
    {
        string file = Path.Combine(_tree.Root, ".workspace/find.snapshot");
        _tree.With("a/x");
        DateTime Run()
        {
            Settle();
            Snapshot snapshot = Snapshot.Load(file, _tree.Workspace);
            Assert.Equal(
                [".workspace/find.snapshot", "a/x"],
                snapshot
                    .Find(new FileQuery { IncludeHidden = true })
                    .Select(static e => e.Path)
                    .Append(".workspace/find.snapshot")
                    .Distinct()
                    .Order(StringComparer.Ordinal));
            snapshot.Save();
            return File.GetLastWriteTimeUtc(file);
        }

        Run();
        DateTime second = Run();
        Assert.Equal(second, Run());
        Assert.Equal(second, Run());
    }

    [Fact]
    public void A_damaged_or_foreign_file_counts_as_absent()
    {
        _tree.With("a");
        Save();
        byte[] good = File.ReadAllBytes(StateFile);
        Assert.Equal(1, Load().Count);
        for (int i = 0; i < good.Length; i++)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x40;
            File.WriteAllBytes(StateFile, bad);
            Assert.Equal(0, Load().Count);
            File.WriteAllBytes(StateFile, good[..i]);
            Assert.Equal(0, Load().Count);
        }

        File.WriteAllBytes(StateFile, [.. good, 0]);
        Assert.Equal(0, Load().Count);
        Assert.Equal([StateFile], Directory.GetFiles(_state.Root));
    }

    [Fact]
    public void A_snapshot_of_another_workspace_counts_as_absent()
    {
        _tree.With("a");
        Save();
        using var other = new TemporaryTree();
        other.With("b");
        Snapshot snapshot = Snapshot.Load(StateFile, other.Workspace);
        Assert.Equal(0, snapshot.Count);
        Assert.Equal(["b"], snapshot.Find().Select(static e => e.Path));
        snapshot.Save();
        Assert.Equal(["a"], Save());
    }

    [Fact]
    public void A_snapshot_that_cannot_be_written_answers_and_says_so_when_saved()
    {
        _tree.With("a");
        Directory.CreateDirectory(StateFile);
        Snapshot snapshot = Load();
        Assert.Equal(["a"], snapshot.Find().Select(static e => e.Path));
        Assert.ThrowsAny<SystemException>(snapshot.Save);
        Assert.True(snapshot.IsChanged);
        Assert.Empty(Directory.GetFiles(_state.Root));
    }

    [Fact]
    public void The_same_knowledge_is_the_same_bytes()
    {
        _tree.With("a/x", "b/y", "b/c/z");
        Save(new FileQuery { Patterns = ["b/**"] });
        Save();
        byte[] grown = File.ReadAllBytes(StateFile);
        File.Delete(StateFile);
        Save();
        Assert.Equal(File.ReadAllBytes(StateFile), grown);
    }

    [MountFact]
    public void A_file_system_mounted_over_a_directory_is_seen_and_so_is_its_going()
    {
        _tree.With("a/below", "b/x");
        Assert.Equal(["a/below", "b/x"], Save());
        _tree.Shell("mount -t tmpfs -o size=64k tmpfs a && : > a/above");
        try
        {
            Assert.Equal(["a/above", "b/x"], Save());
#if !NETSTANDARD_ENGINE
            Assert.Equal(["b/x"], Save(new FileQuery { SameFileSystem = true }));
#endif
        }
        finally
        {
            _tree.Shell("umount a");
        }

        Assert.Equal(["a/below", "b/x"], Save());
    }

    [MountFact]
    public void On_a_full_disk_the_old_file_is_unchanged()
    {
        _tree.With("a");
        _state.Shell("mount -t tmpfs -o size=16k tmpfs .");
        try
        {
            Save();
            byte[] before = File.ReadAllBytes(StateFile);
            _tree.With([.. Enumerable.Range(0, 2000).Select(static i => $"many/a file with a name of some length {i}")]);
            Snapshot snapshot = Load();
            Assert.Equal(2001, snapshot.Find().Count());
            Assert.Throws<IOException>(snapshot.Save);
            Assert.Equal(before, File.ReadAllBytes(StateFile));
            Assert.Equal([StateFile], Directory.GetFiles(_state.Root));
            Assert.Equal(2001, Load().Find().Count());
        }
        finally
        {
            _state.Shell("umount -l .");
        }
    }

    // What was changed within the last tick is read once more: tests that count readings wait for the tick to pass.
    private static void Settle() => Thread.Sleep(60);

    private void SaveTo(string file)
    {
        Snapshot snapshot = Snapshot.Load(file, _tree.Workspace);
        _ = snapshot.Find().Count();
        snapshot.Save();
    }

    private Snapshot Load() => Snapshot.Load(StateFile, _tree.Workspace);

    private string[] Save(FileQuery? query = null) => Save(query ?? new FileQuery(), static e => e.Path);

    private T[] Save<T>(FileQuery query, Func<FileEntry, T> select)
    {
        Settle();
        Snapshot snapshot = Load();
        T[] found = [.. snapshot.Find(query).Select(select)];
        snapshot.Save();
        return found;
    }
}
