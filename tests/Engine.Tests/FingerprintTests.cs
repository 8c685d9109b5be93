using System.Security.Cryptography;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class FingerprintTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void A_fingerprint_is_the_sha256_of_the_content(int length)
    {
        using var tree = new TemporaryTree();
        byte[] content = new byte[length];
        new Random(length).NextBytes(content);
        tree.Write("x", content);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), Fingerprint.Compute(Path.Combine(tree.Root, "x")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => Fingerprint.Compute("/tmp/no such file at all"));

    [Fact]
    public void Many_files_have_the_fingerprints_each_of_them_has_in_their_order()
    {
        using var tree = new TemporaryTree();
        var random = new Random(1);
        string[] paths = [.. Enumerable.Range(0, 500).Select(i => Path.Combine(tree.Root, $"f{i}"))];
        foreach (string path in paths)
        {
            // Around the size of a buffer, too.
            byte[] content = new byte[random.Next(10) == 0 ? (128 * 1024) + random.Next(-2, 3) : random.Next(2000)];
            random.NextBytes(content);
            tree.Write(Path.GetFileName(path), content);
        }

        Assert.Equal(
            paths.Select(static path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))), Fingerprint.ComputeAll(paths));
    }

    [Fact]
    public void No_files_have_no_fingerprints() => Assert.Empty(Fingerprint.ComputeAll([]));

    [Fact]
    public void Progress_only_grows_and_ends_with_all_files_and_bytes()
    {
        using var tree = new TemporaryTree();
        string[] paths = [.. Enumerable.Range(0, 100).Select(i => Path.Combine(tree.Root, $"f{i}"))];
        foreach (string path in paths)
            tree.Write(Path.GetFileName(path), new byte[300]);
        tree.Write("f7", new byte[40 << 20]);
        var reports = new Reports();
        IReadOnlyList<string> hashes = Fingerprint.ComputeAll(paths, reports);
        Assert.Equal(Fingerprint.ComputeAll(paths), hashes);
        FingerprintProgress[] seen = [.. reports.Seen];
        Assert.Equal(new FingerprintProgress(100, 100, (99 * 300) + (40L << 20)), seen[^1]);
        // Within the large file, too.
        Assert.True(seen.Length > 100);
        for (int i = 1; i < seen.Length; i++)
            Assert.True(seen[i].Files >= seen[i - 1].Files && seen[i].Bytes >= seen[i - 1].Bytes);
        Assert.Equal(0, reports.AtOnce);
    }

    [Fact]
    public void An_exception_of_the_progress_ends_the_work()
    {
        using var tree = new TemporaryTree();
        tree.Write("x", [1]);
        Assert.Throws<NotSupportedException>(() => Fingerprint.ComputeAll(
            [Path.Combine(tree.Root, "x")], new Reports(static _ => throw new NotSupportedException())));
    }

    [Fact]
    public void Cancelling_from_progress_ends_the_work()
    {
        using var tree = new TemporaryTree();
        string[] paths = [.. Enumerable.Range(0, 100).Select(i => Path.Combine(tree.Root, $"f{i}"))];
        foreach (string path in paths)
            tree.Write(Path.GetFileName(path), [1]);
        using var stop = new CancellationTokenSource();
        var reports = new Reports(done =>
        {
            if (done.Files == 10)
                stop.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Fingerprint.ComputeAll(paths, reports, stop.Token));
        // Each thread ends with the file it has in hand.
        Assert.InRange(reports.Seen.Count, 10, 10 + Environment.ProcessorCount);
    }

    [Fact]
    public void Of_several_files_that_cannot_be_read_the_first_is_named()
    {
        using var tree = new TemporaryTree();
        string[] paths = [.. Enumerable.Range(0, 200).Select(i => Path.Combine(tree.Root, $"f{i}"))];
        foreach (string path in paths.Where(static (_, i) => i != 70 && i != 140))
            tree.Write(Path.GetFileName(path), [1]);

        for (int round = 0; round < 50; round++)
            Assert.Equal(paths[70], Assert.Throws<FileNotFoundException>(() => Fingerprint.ComputeAll(paths)).FileName);
    }

    [Fact]
    public void Cancelled_fingerprints_are_not_given()
    {
        using var tree = new TemporaryTree();
        tree.Write("x", [1]);
        Assert.Throws<OperationCanceledException>(() => Fingerprint.ComputeAll(
            [Path.Combine(tree.Root, "x")], cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_large_file_takes_no_memory_of_its_size()
    {
        using var tree = new TemporaryTree();
        string path = Path.Combine(tree.Root, "large");
        using (FileStream file = File.Create(path))
            file.SetLength(64 * 1024 * 1024);
        Fingerprint.Compute(path);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Fingerprint.Compute(path);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 * 1024);
    }

    private sealed class Reports(Action<FingerprintProgress>? action = null) : IProgress<FingerprintProgress>
    {
        private int _inside;

        public List<FingerprintProgress> Seen { get; } = [];

        public int AtOnce { get; private set; }

        public void Report(FingerprintProgress value)
        {
            if (Interlocked.Increment(ref _inside) > 1)
                AtOnce++;
            Seen.Add(value);
            action?.Invoke(value);
            Interlocked.Decrement(ref _inside);
        }
    }
}
