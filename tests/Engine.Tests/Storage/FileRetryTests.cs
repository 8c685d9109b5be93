using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tests.Storage;

public sealed class FileRetryTests
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private readonly List<TimeSpan> _pauses = [];

    private FileRetry OnWindows => new(_pauses.Add, isWindows: true);

    [Fact]
    public void An_action_that_is_refused_for_a_moment_is_tried_until_it_succeeds()
    {
        var attempts = new List<int>();
        OnWindows.Run(attempt =>
        {
            attempts.Add(attempt);
            if (attempt < 3)
                throw new UnauthorizedAccessException();
        });

        Assert.Equal([0, 1, 2, 3], attempts);
        Assert.Equal(3, _pauses.Count);
    }

    [Fact]
    public void The_tenth_refusal_is_the_last_and_is_reported_after_one_second()
    {
        int attempts = 0;
        IOException error = Assert.Throws<IOException>(() => OnWindows.Run(_ =>
        {
            attempts++;
            throw new IOException("held", SharingViolation);
        }));

        Assert.Equal("held", error.Message);
        Assert.Equal(10, attempts);
        Assert.Equal(TimeSpan.FromSeconds(1), _pauses.Aggregate(TimeSpan.Zero, static (sum, pause) => sum + pause));
    }

    [Fact]
    public void A_reader_waits_for_whoever_has_the_file_to_itself()
    {
        int attempts = 0;
        Assert.Equal("text", OnWindows.Read(() => ++attempts < 2 ? throw new IOException("held", SharingViolation) : "text"));
        Assert.Equal(2, attempts);
        Assert.Throws<UnauthorizedAccessException>(() => OnWindows.Read<string>(static () => throw new UnauthorizedAccessException()));
    }

    [Fact]
    public void Nothing_is_tried_again_where_a_refusal_lasts()
    {
        int attempts = 0;
        Assert.Throws<UnauthorizedAccessException>(() => new FileRetry(_pauses.Add, isWindows: false).Run(_ =>
        {
            attempts++;
            throw new UnauthorizedAccessException();
        }));

        Assert.Equal(1, attempts);
        Assert.Empty(_pauses);
    }

    public static TheoryData<string, int, bool, bool> Codes => new()
    {
        { "sharing violation", 32, true, true },
        { "lock violation", 33, true, true },
        { "a section of it is mapped", 1224, true, false },
        { "the file exists", 80, false, false },
        { "the disk is full", 112, false, false },
        { "the path is not found", 3, false, false },
        { "the name is invalid", 123, false, false },
        { "the volume is write-protected", 19, false, false },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Temporary_errors_of_Windows_differ_from_permanent_ones(string what, int code, bool passesToReplace, bool passesToRead)
    {
        var error = new IOException(what, unchecked((int)0x80070000) | code);
        Assert.Equal(passesToReplace, FileRetry.IsOfMoment(error, isWindows: true, isReplacing: true));
        Assert.Equal(passesToRead, FileRetry.IsOfMoment(error, isWindows: true, isReplacing: false));
        Assert.False(FileRetry.IsOfMoment(error, isWindows: false, isReplacing: true));
    }
}
