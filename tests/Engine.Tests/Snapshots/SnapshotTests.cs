using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryTree tree = new();
    private readonly TemporaryTree state = new();

    private string StateFile => Path.Combine(state.Root, "snapshot");

    public void Dispose()
    {
        tree.Dispose();
        state.Dispose();
    }

    [Fact]
    public void A_refresh_says_what_changed_since_the_last_save()
    {
        tree.Write("same", "1").Write("gone", "2").Write("grown", "3");
        Snapshot first = Snapshot.Load(StateFile);
        Assert.Equal(3, Refresh(first).Added.Count);
        first.Save(StateFile);

        File.Delete(Path.Combine(tree.Root, "gone"));
        tree.Write("grown", "33").Write("new", "4");
        Snapshot second = Snapshot.Load(StateFile);
        Assert.Equal(["gone", "grown", "same"], second.Entries.Select(static e => e.Path));
        SnapshotChanges changes = Refresh(second);
        Assert.Equal("new", Assert.Single(changes.Added).Path);
        Assert.Equal("gone", Assert.Single(changes.Removed).Path);
        Assert.Equal("grown", Assert.Single(changes.Modified).Path);
        Assert.True(Refresh(second).IsEmpty);
    }

    [Fact]
    public void A_damaged_or_foreign_file_counts_as_absent()
    {
        tree.With("a");
        Snapshot snapshot = Snapshot.Load(StateFile, "key");
        Refresh(snapshot);
        snapshot.Save(StateFile);
        byte[] good = File.ReadAllBytes(StateFile);
        Assert.Single(Snapshot.Load(StateFile, "key").Entries);
        Assert.Empty(Snapshot.Load(StateFile, "other key").Entries);
        for (int i = 0; i < good.Length; i++)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x40;
            File.WriteAllBytes(StateFile, bad);
            Assert.Empty(Snapshot.Load(StateFile, "key").Entries);
            File.WriteAllBytes(StateFile, good[..i]);
            Assert.Empty(Snapshot.Load(StateFile, "key").Entries);
        }

        Assert.Equal([StateFile], Directory.GetFiles(state.Root));
    }

    private SnapshotChanges Refresh(Snapshot snapshot) => snapshot.Refresh(tree.Workspace.Find(new FileQuery { IncludeMetadata = true }));
}
