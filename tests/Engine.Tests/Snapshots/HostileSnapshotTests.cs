using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tests.Support;
#if !NETSTANDARD_ENGINE
using WorkspaceSdk.FileSystem.Linux;
#endif

namespace WorkspaceSdk.Tests.Snapshots;

/// <summary>Snapshots with a right checksum and right stamps that nobody's walk has written.</summary>
public sealed class HostileSnapshotTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private readonly TemporaryTree _state = new();

    private string StateFile => Path.Combine(_state.Root, "snapshot");

    public void Dispose()
    {
        _tree.Dispose();
        _state.Dispose();
    }

    public static TheoryData<string, byte[], int> Listings => new()
    {
        { "a name that leads out", [.. File("../../outside/secret.txt")], 1 },
        { "a directory that leads out", [.. Directory("..")], 1 },
        { "the directory itself, without an end", [.. Directory("")], 1 },
        { "the directory itself by its name", [.. Directory(".")], 1 },
        { "a name with a slash", [.. File("a/x")], 1 },
        { "a name with NUL", [.. File("a\0x")], 1 },
        { "a name that goes past the content", [0xFC, 0x03, (byte)'a'], 1 },
        { "half a header", [.. File("a"), 0x04], 1 },
        { "fewer entries than it says", [.. File("a")], 2 },
        { "more entries than it says", [.. File("a"), .. File("b")], 1 },
        { "a negative number of entries", [], -1 },
        { "a name twice", [.. File("a"), .. File("a")], 2 },
        { "names out of order", [.. File("b"), .. File("a")], 2 },
    };

    [Theory]
    [MemberData(nameof(Listings))]
    public void A_listing_no_directory_can_have_makes_the_file_count_as_absent(string what, byte[] listing, int entries)
    {
        Assert.NotEmpty(what);
        _tree.With("a/x", "b");
        string[] found = Save();
        Write(record => record.Path.Length == 0
            ? new PathAndRow(record.Path, record.Record with { Buffer = listing, Start = 0, Length = listing.Length, Entries = entries })
            : record);

        Snapshot snapshot = Load();
        Assert.Equal(found, snapshot.Find().Select(static e => e.Path));
        Assert.True(snapshot.IsChanged);
        snapshot.Save();
        Snapshot mended = Load();
        FindResult again = mended.Find();
        Assert.Equal(found, again.Select(static e => e.Path));
        Assert.Equal(0, again.Statistics.DirectoriesOpened);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/")]
    public void A_record_about_no_directory_of_the_root_is_never_read(string path)
    {
        _tree.With("a/x");
        Save();
        SnapshotTable table = SnapshotFormat.TryRead(System.IO.File.ReadAllBytes(StateFile), _tree.Root)!;
        PathAndRow root = table.All()[0];
        System.IO.File.WriteAllBytes(
            StateFile, SnapshotFormat.Write(_tree.Root, [.. table.All(), new PathAndRow(Encoding.UTF8.GetBytes(path), root.Record)]));
        Snapshot snapshot = Load();
        Assert.Equal(0, snapshot.Count);
        Assert.Empty(snapshot.Refresh().Changed);
        Assert.Equal(["a/x"], snapshot.Find().Select(static e => e.Path));
    }

    [Fact]
    public void A_record_of_something_absent_is_not_believed()
    {
        _tree.With("a");
        Save();
        byte[] listing = [.. File("phantom")];
        byte[] path = "missing"u8.ToArray();
        SnapshotTable table = SnapshotFormat.TryRead(System.IO.File.ReadAllBytes(StateFile), _tree.Root)!;
        System.IO.File.WriteAllBytes(
            StateFile,
            SnapshotFormat.Write(_tree.Root,
            [
                .. table.All(),
                new PathAndRow(path, new SnapshotRow(SnapshotRowKind.Directory, FileStamp.Absent, true, listing, 0, listing.Length, 1))
            ]));
        Assert.Empty(Load().Find(new FileQuery { StartDirectory = "missing" }));
    }

    [Fact]
    public void Records_that_share_bytes_or_leave_some_are_no_file()
    {
        _tree.With("a/x", "b/y");
        Save();
        byte[] good = System.IO.File.ReadAllBytes(StateFile);
        int first = (RecordsAt(good) + 7) & ~7;
        foreach (int field in (int[])[52, 56, 60, 64])
        {
            foreach (int value in (int[])[0, 1, -1, int.MaxValue, int.MinValue, good.Length])
            {
                byte[] bad = [.. good];
                BitConverter.TryWriteBytes(bad.AsSpan(first + field), value);
                if (bad.AsSpan().SequenceEqual(good))
                    continue;
                WorkspaceSdk.Storage.StateFile.Seal(bad, StateFileKind.Snapshot);
                System.IO.File.WriteAllBytes(StateFile, bad);
                Assert.Equal(0, Load().Count);
            }
        }

        byte[] longer = [.. good, 0];
        WorkspaceSdk.Storage.StateFile.Seal(longer, StateFileKind.Snapshot);
        System.IO.File.WriteAllBytes(StateFile, longer);
        Assert.Equal(0, Load().Count);
    }

#if !NETSTANDARD_ENGINE
    [LinuxTheory]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_file_that_others_may_write_is_neither_read_nor_replaced(UnixFileMode right)
    {
        _tree.With("a");
        Save();
        System.IO.File.SetUnixFileMode(StateFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | right);
        byte[] before = System.IO.File.ReadAllBytes(StateFile);
        _tree.With("b");
        Snapshot snapshot = Load();
        Assert.Contains("other users may write to it", snapshot.Refusal, StringComparison.Ordinal);
        Assert.Contains("WSDK0024", snapshot.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, snapshot.Count);
        Assert.Equal(["a", "b"], snapshot.Find().Select(static e => e.Path));
        Assert.Throws<UnauthorizedAccessException>(snapshot.Save);
        Assert.Equal(before, System.IO.File.ReadAllBytes(StateFile));
        System.IO.File.SetUnixFileMode(StateFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Null(Load().Refusal);
    }

    [LinuxFact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public void Nothing_of_a_file_that_is_refused_is_read()
    {
        using (FileStream file = System.IO.File.Create(StateFile))
            file.SetLength(1L << 30);
        System.IO.File.SetUnixFileMode(StateFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("WSDK0024", Load().Refusal, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
    }

    [LinuxFact]
    public void A_file_of_another_user_is_refused_and_one_of_root_is_not()
    {
        uint user = LinuxStatusCall.User;
        Assert.Contains("owns it", SnapshotRefusal.Of("f", new FileRights(true, user + 1, 0x81A4)), StringComparison.Ordinal);
        Assert.Null(SnapshotRefusal.Of("f", new FileRights(true, user, 0x81A4)));
        Assert.Null(SnapshotRefusal.Of("f", new FileRights(true, 0, 0x81A4)));
        Assert.Null(SnapshotRefusal.Of("f", default));
        _tree.With("f");
        Assert.True(FileRights.Of(Path.Combine(_tree.Root, "f")).IsOwn);
    }
#endif

    private static byte[] File(string name) => Entry(name, FileEntryType.File);

    private static byte[] Directory(string name) => Entry(name, FileEntryType.Directory);

    private static byte[] Entry(string name, FileEntryType type)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name), entry = new byte[PackedEntry.Length(bytes)];
        PackedEntry.Write(entry, bytes, type);
        return entry;
    }

    private static int RecordsAt(byte[] file) => 32 + BitConverter.ToInt32(file, 24);

    private Snapshot Load() => Snapshot.Load(StateFile, _tree.Workspace);

    private string[] Save()
    {
        // What was just made settles only when the clock has ticked on.
        Snapshot snapshot = Load();
        string[] found = [.. snapshot.Find().Select(static e => e.Path)];
        snapshot.Save();
        while (Settled() is { } left)
        {
            Thread.Sleep(10);
            left.Save();
        }

        return found;
    }

    private Snapshot? Settled()
    {
        Snapshot again = Load();
        FindResult result = again.Find();
        _ = result.Count();
        return result.Statistics.DirectoriesOpened > 0 ? again : null;
    }

    private void Write(Func<PathAndRow, PathAndRow> change)
    {
        SnapshotTable table = SnapshotFormat.TryRead(System.IO.File.ReadAllBytes(StateFile), _tree.Root)!;
        System.IO.File.WriteAllBytes(StateFile, SnapshotFormat.Write(_tree.Root, table.All().ConvertAll(known => change(known))));
    }
}
