using WorkspaceSdk.Watching;

namespace WorkspaceSdk.Tests.Watching;

/// <summary>What waits for a reader that does not read.</summary>
public sealed class ChangeBufferTests
{
    [Fact]
    public void Events_without_a_reader_are_bounded_and_become_an_overflow()
    {
        var buffer = new ChangeBuffer();
        for (int i = 0; i < 1_400_000; i++)
            buffer.Add(new ChangeEvent(i % 3 == 0 ? FileChangeKind.Renamed : FileChangeKind.Created, "directory/file-" + i, "old/" + i));
        var places = new ChangedPaths();
        Assert.True(buffer.TakeInto(places));
        Assert.True(places.IsIncomplete);
        Assert.InRange(places.Moved.Count + places.Written.Count, 0, ChangeBuffer.MostPlaces);
        Assert.False(buffer.TakeInto(places));
    }

    [Fact]
    public void The_same_places_again_and_again_are_no_overflow()
    {
        var buffer = new ChangeBuffer();
        for (int i = 0; i < 1_000_000; i++)
            buffer.Add(new ChangeEvent(FileChangeKind.Changed, "file-" + (i % 100)));
        var places = new ChangedPaths();
        Assert.True(buffer.TakeInto(places));
        Assert.False(places.IsIncomplete);
        Assert.Equal(100, places.Written.Count);
    }

    [Fact]
    public async Task Events_before_the_end_are_taken_before_the_end_is_reported()
    {
        var buffer = new ChangeBuffer();
        Task waiting = buffer.Wait(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        buffer.Add(new ChangeEvent(FileChangeKind.Created, "a"));
        await waiting;
        buffer.End(new IOException("gone"));
        buffer.Add(new ChangeEvent(FileChangeKind.Created, "b"));
        await buffer.Wait(CancellationToken.None);
        var places = new ChangedPaths();
        Assert.True(buffer.TakeInto(places));
        Assert.Equal(["a"], places.Moved);
        Assert.Equal("gone", (await Assert.ThrowsAsync<IOException>(() => buffer.Wait(CancellationToken.None))).Message);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ChangeBuffer().Wait(cancelled.Token));
    }
}
