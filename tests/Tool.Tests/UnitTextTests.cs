using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tests;

/// <summary>How sizes and times are written.</summary>
public sealed class UnitTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("512", 512)]
    [InlineData("512b", 512)]
    [InlineData("1k", 1000)]
    [InlineData("1K", 1000)]
    [InlineData("10M", 10_000_000)]
    [InlineData("1Ki", 1024)]
    [InlineData("1KiB", 1024)]
    [InlineData("1.5ki", 1536)]
    [InlineData("2g", 2_000_000_000)]
    [InlineData("1Ti", 1L << 40)]
    public void Sizes_are_read(string text, long bytes)
    {
        Assert.True(SizeArgument.TryParse(text, out long read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("-1")]
    [InlineData("1x")]
    [InlineData("1kk")]
    [InlineData("1i")]
    [InlineData("1.2.3")]
    [InlineData("99999999999T")]
    public void Text_that_is_no_size_is_refused(string text) => Assert.False(SizeArgument.TryParse(text, out _));

    [Theory]
    [InlineData("90s", "2026-03-31T11:58:30Z")]
    [InlineData("5m", "2026-03-31T11:55:00Z")]
    [InlineData("2h", "2026-03-31T10:00:00Z")]
    [InlineData("1d", "2026-03-30T12:00:00Z")]
    [InlineData("1w", "2026-03-24T12:00:00Z")]
    [InlineData("1mo", "2026-02-28T12:00:00Z")]
    [InlineData("1y", "2025-03-31T12:00:00Z")]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.25+02:00", "2026-01-02T01:04:05.25Z")]
    [InlineData("2026-01-02t03:04:05z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.1234567Z")]
    public void Times_are_read(string text, string expected)
    {
        Assert.True(TimeArgument.TryParse(text, Now, out DateTimeOffset time));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), time);
    }

    [Theory]
    [InlineData("2026-01-02")]
    [InlineData("2026-01-02 00:00")]
    [InlineData("2026-01-02T00:00:00")]
    public void Times_without_a_zone_are_local(string text)
    {
        Assert.True(TimeArgument.TryParse(text, Now, out DateTimeOffset time));
        Assert.Equal(new DateTimeOffset(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Local)), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5M")]
    [InlineData("m")]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("9999y")]
    public void Text_that_is_no_time_is_refused(string text) => Assert.False(TimeArgument.TryParse(text, Now, out _));
}
