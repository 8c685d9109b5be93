using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Storage;

/// <summary>Files that are read and replaced by several at once.</summary>
public sealed class SharedFileTests : IDisposable
{
    private const int Rounds = 150;
    private readonly TemporaryTree _tree = new();
    private readonly TemporaryTree _state = new();

    public void Dispose()
    {
        _tree.Dispose();
        _state.Dispose();
    }

    [Fact]
    public void A_file_that_another_program_writes_can_be_read()
    {
        string file = Path.Combine(_tree.Write("a.txt", "\uFEFFone\ntwo\n").Root, "a.txt");
        using var writer = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

        // Unix refuses nobody.
        if (OperatingSystem.IsWindows())
            Assert.ThrowsAny<IOException>(() => File.ReadAllBytes(file));
        Assert.Equal("\uFEFFone\ntwo\n"u8.ToArray(), RegularFile.ReadBytes(file));
        Assert.Equal("one\ntwo\n", RegularFile.ReadText(file));
        Assert.Equal(["one", "two"], RegularFile.ReadLines(file));
        Assert.True(AtomicFile.Equals(file, "\uFEFFone\ntwo\n"u8.ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public void A_file_is_read_whole(int length)
    {
        byte[] content = Encoding.ASCII.GetBytes(new string('x', length));
        string file = Path.Combine(_tree.Write("a.txt", content).Root, "a.txt");
        Assert.Equal(content, RegularFile.ReadBytes(file));
    }

    [LinuxFact]
    public void A_file_whose_length_the_system_calls_0_is_read_whole() =>
        Assert.Equal(File.ReadAllBytes("/proc/version"), RegularFile.ReadBytes("/proc/version"));

    [Fact]
    public void A_file_is_replaced_while_others_read_it()
    {
        string file = Path.Combine(_tree.Root, "a.bin");
        AtomicFile.Write(file, Content(0));
        Together(
            _ =>
            {
                byte[] content = FileRetry.Default.Read(() => RegularFile.ReadBytes(file));
                // Either the old content or the new, whole.
                Assert.Equal(Content(content[0]), content);
            },
            round => AtomicFile.Write(file, Content(round % 250)),
            round => AtomicFile.Write(file, Content((round + 100) % 250)));
        Assert.Equal(["a.bin"], Directory.GetFiles(_tree.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_that_load_and_save_a_snapshot_lose_nothing_and_never_fail()
    {
        string file = Path.Combine(_state.Root, "files.snapshot");
        _tree.With("a/x", "b/x", "a/c/x", "b/c/x");
        SaveAll(file);
        Together(round => LoadAndSave(file, "a", round), round => LoadAndSave(file, "b", round));

        Assert.Equal(["files.snapshot"], Directory.GetFiles(_state.Root).Select(Path.GetFileName));
        Assert.Equal(_tree.Workspace.Find().Paths().Order(), Snapshot.Load(file, _tree.Workspace).Find().Paths().Order());
    }

    private void LoadAndSave(string file, string directory, int round)
    {
        _tree.With($"{directory}/{round}");
        var snapshot = Snapshot.Load(file, _tree.Workspace);
        Assert.Equal(5, snapshot.Count);
        Assert.Contains($"{directory}/{round}", snapshot.Find().Select(static entry => entry.Path));
        Assert.True(snapshot.IsChanged);
        snapshot.Save();
    }

    private void SaveAll(string file)
    {
        var snapshot = Snapshot.Load(file, _tree.Workspace);
        Assert.Equal(4, snapshot.Find().Count());
        snapshot.Save();
    }

    private static void Together(params Action<int>[] actions) => Task.WaitAll([.. actions.Select(static action => Task.Run(() =>
    {
        for (int round = 0; round < Rounds; round++)
            action(round);
    }))]);

    private static byte[] Content(int first) => [.. Enumerable.Repeat((byte)first, 10_000)];
}
