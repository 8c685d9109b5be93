using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tests.Snapshots;

public sealed class FileSystemClockTests
{
    private const long Second = 1_000_000_000;

    // What the clock of a file system with fine times says.
    private static readonly FileSystemClock Clock = new((100 * Second) + (Second / 2), 20_000_000);

    [Theory]
    [InlineData(100 * Second)]
    [InlineData(99 * Second)]
    public void A_time_without_a_fraction_may_be_rounded_down_whatever_the_resolution_of_the_clock(long stamped) =>
        Assert.False(Clock.IsSettled(Stamp(stamped).LatestChange));

    [Theory]
    [InlineData(98 * Second)]
    [InlineData((100 * Second) + 1)]
    [InlineData((100 * Second) + 479_999_999)]
    public void A_change_before_the_last_tick_is_settled(long stamped) =>
        Assert.True(Clock.IsSettled(Stamp(stamped).LatestChange));

    [Fact]
    public void A_change_within_the_last_tick_is_not_settled() =>
        Assert.False(Clock.IsSettled(Stamp((100 * Second) + 480_000_001).LatestChange));

    [Fact]
    public void A_file_that_cannot_be_examined_is_never_settled() =>
        Assert.False(new FileSystemClock(long.MaxValue - 1, 20_000_000).IsSettled(FileStamp.Unknown.LatestChange));

    private static FileStamp Stamp(long changed) => new(1, 2, 0, 0, changed, changed);
}
