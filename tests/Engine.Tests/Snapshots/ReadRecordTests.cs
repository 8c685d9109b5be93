using System.Text;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>What a query was read from, checked later.</summary>
public sealed class ReadRecordTests
{
    private static readonly FileSystemClock LongAfter = new(long.MaxValue, 0);

    [Fact]
    public void Every_change_that_could_change_the_answer_is_seen()
    {
        Action<TemporaryTree>[] changes =
        [
            static tree => tree.Write("a/new.txt", [1]),
            static tree => File.Delete(Path.Combine(tree.Root, "a/x.txt")),
            static tree => File.Move(Path.Combine(tree.Root, "a/x.txt"), Path.Combine(tree.Root, "a/X.txt")),
            static tree => tree.Write("new/y.txt", [1]),
            static tree => Directory.Move(Path.Combine(tree.Root, "a"), Path.Combine(tree.Root, "c")),
            static tree => tree.Write(".gitignore", "y.txt\n"u8.ToArray()),
            static tree => tree.Write("b/.gitignore", [1]),
        ];
        foreach (Action<TemporaryTree> change in changes)
        {
            using TemporaryTree tree = Tree();
            CachedQuery find = CachedQuery.Run(tree.Root, new FileQuery { Patterns = ["**/*.txt"] }, LongAfter);
            Assert.True(IsUnchanged(tree, find.Reads, out _));

            change(tree);

            Assert.False(IsUnchanged(tree, find.Reads, out _));
        }
    }

    [Fact]
    public void Directories_that_cannot_hold_a_match_are_not_looked_at()
    {
        using TemporaryTree tree = Tree();
        CachedQuery find = CachedQuery.Run(tree.Root, new FileQuery { Patterns = ["a/*.txt"], RespectIgnoreFiles = false }, LongAfter);

        tree.Write("b/new.txt", [1]);

        Assert.True(IsUnchanged(tree, find.Reads, out int count));
        Assert.Equal(2, count);
    }

    [Fact]
    public void A_directory_that_was_not_there_is_seen_when_it_comes()
    {
        using TemporaryTree tree = Tree();
        CachedQuery find = CachedQuery.Run(tree.Root, new FileQuery { StartDirectory = "later", Patterns = ["**"] }, LongAfter);
        Assert.Empty(find.Entries);
        Assert.True(IsUnchanged(tree, find.Reads, out _));

        tree.Write("later/x.txt", [1]);

        Assert.False(IsUnchanged(tree, find.Reads, out _));
    }

    [Fact]
    public void A_path_that_is_read_or_recalled_is_recorded_once()
    {
        using TemporaryTree tree = Tree();
        CachedQuery first = CachedQuery.Run(tree.Root, new FileQuery { Patterns = ["**/*.txt"] }, LongAfter);
        tree.Write("a/new.txt", [1]);
        SnapshotTable? known = SnapshotFormat.TryRead(SnapshotFormat.Write(tree.Root, [.. first.Contents]), tree.Root);
        CachedQuery second = CachedQuery.Run(tree.Root, new FileQuery { Patterns = ["**/*.txt"] }, LongAfter, known);

        Assert.Equal(1, second.DirectoriesOpened);
        foreach (CachedQuery find in new[] { first, second })
            Assert.Equal(
                ["", ".gitignore", "a", "b"],
                find.Contents.Select(static c => Encoding.UTF8.GetString(c.Path)).Order(StringComparer.Ordinal));
        Assert.True(IsUnchanged(tree, second.Reads, out int records));
        Assert.Equal(4, records);
    }

    [Fact]
    public void Records_cut_anywhere_are_no_records()
    {
        using TemporaryTree tree = Tree();
        byte[] reads = CachedQuery.Run(tree.Root, new FileQuery { StartDirectory = "a", Patterns = ["**"] }, LongAfter).Reads;
        for (int length = 1; length < DependencyLog.HeaderLength; length++)
            Assert.False(IsUnchanged(tree, reads.AsSpan(0, length), out _));
    }

    [Fact]
    public void A_file_cut_or_flipped_anywhere_counts_as_absent()
    {
        byte[] good = StateFile.Wrap(
            Encoding.UTF8.GetBytes("the content of a state, longer than one stripe of the checksum"), StateFileKind.Build);
        Assert.True(StateFile.IsValid(good, StateFileKind.Build));
        Assert.False(StateFile.IsValid(good, StateFileKind.Snapshot));
        for (int at = 0; at < good.Length; at++)
        {
            Assert.False(StateFile.IsValid(good.AsSpan(0, at), StateFileKind.Build));
            for (int bit = 1; bit < 256; bit <<= 1)
            {
                byte[] flipped = [.. good];
                flipped[at] ^= (byte)bit;
                Assert.False(StateFile.IsValid(flipped, StateFileKind.Build));
            }
        }
    }

    [Theory]
    [InlineData("", 0xef46db3751d8e999)]
    [InlineData("a", 0xd24ec4f1a98c6e5b)]
    [InlineData("abc", 0x44bc2cf5ad770999)]
    public void The_checksum_is_the_published_one(string text, ulong expected) =>
        Assert.Equal(expected, Checksum.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_read_within_a_tick_of_the_change_is_not_settled()
    {
        var clock = new FileSystemClock(1_000_000_000, 20_000_000);
        Assert.False(clock.IsSettled(1_000_000_000));
        Assert.False(clock.IsSettled(980_000_000));
        Assert.True(clock.IsSettled(979_999_999));
    }

    private static TemporaryTree Tree()
    {
        var tree = new TemporaryTree();
        tree.Write("a/x.txt", [1]);
        tree.Write("b/y.txt", [1]);
        tree.Write(".gitignore", "z.txt\n"u8.ToArray());
        return tree;
    }

    private static bool IsUnchanged(TemporaryTree tree, ReadOnlySpan<byte> reads, out int count)
    {
        using IDirectoryReader reader = DirectoryReaders.Open(tree.Root);
        return DependencyCheck.IsUnchanged(reader, reads, out count);
    }
}
