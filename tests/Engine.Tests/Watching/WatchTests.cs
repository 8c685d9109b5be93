using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Watching;

public sealed class WatchTests : IDisposable
{
    private readonly TemporaryTree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public async Task Changes_come_joined_and_filtered()
    {
        tree.Write(".gitignore", "*.log").With("d/old.txt");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using IAsyncEnumerator<FileChange> changes = tree.Workspace.Watch(new FileQuery { Patterns = ["**/*.txt"] }, cancellation.Token).GetAsyncEnumerator();
        Task<bool> next = changes.MoveNextAsync().AsTask();
        tree.Write("a.log", "x").Write("b.md", "x").Write("d/new.txt", "1").Write("d/new.txt", "2");
        Assert.True(await next);
        Assert.Equal(new FileChange(FileChangeKind.Created, "d/new.txt"), changes.Current);

        next = changes.MoveNextAsync().AsTask();
        File.Delete(Path.Combine(tree.Root, "d/old.txt"));
        Assert.True(await next);
        Assert.Equal(new FileChange(FileChangeKind.Deleted, "d/old.txt"), changes.Current);
    }

    [Fact]
    public async Task Watching_ends_when_cancelled()
    {
        using var cancellation = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (FileChange change in tree.Workspace.Watch(cancellation: cancellation.Token))
                Assert.Fail($"nothing changed, but {change}");
        });
    }
}
