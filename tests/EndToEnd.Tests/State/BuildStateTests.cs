using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tests;

/// <summary>The bytes of <c>workspace.state</c>, in this process: every one of them counts.</summary>
public sealed class BuildStateTests
{
    private static byte[] Good { get; } = new BuildState
    {
        Inputs = "what MSBuild gave",
        Sources = [1, 2, 3],
        ManifestChecksum = 0x0123456789abcdef,
        IsSettled = true,
        FilesMatched = 7,
        Reads = [new("a question", [4, 5, 6, 7]), new("another", [])],
        Contents = new ArraySegment<byte>([8, 9]),
        Fingerprints = new FingerprintTable(),
    }.ToBytes();

    [Fact]
    public void A_written_state_is_read_again()
    {
        BuildState state = BuildState.Read(Good)!;

        Assert.Equal("what MSBuild gave", state.Inputs);
        Assert.Equal([1, 2, 3], state.Sources);
        Assert.Equal(0x0123456789abcdefUL, state.ManifestChecksum);
        Assert.True(state.IsSettled);
        Assert.Equal(7, state.FilesMatched);
        Assert.Equal(["a question", "another"], state.Reads.Select(static read => read.Key));
        Assert.Equal([4, 5, 6, 7], state.Reads[0].Value);
        Assert.Equal([8, 9], state.Contents.ToArray());
    }

    [Fact]
    public void With_any_four_bytes_replaced_and_a_right_checksum_it_counts_as_absent_or_is_a_state()
    {
        foreach (int number in (int[])[-1, 0, 1, int.MaxValue, int.MinValue, 0x7f7f7f7f, Good.Length, unchecked((int)0xffffff80)])
        {
            for (int at = StateFile.HeaderLength; at <= Good.Length - 4; at++)
            {
                byte[] changed = [.. Good];
                BitConverter.TryWriteBytes(changed.AsSpan(at), number);
                StateFile.Seal(changed, StateFileKind.Build);
                if (BuildState.Read(changed) is { } state)
                    Assert.NotNull(BuildState.Read(state.ToBytes()));
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x9F, 0xFC, 0xFF, 0xFF, 0x2F })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x08 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public void A_length_of_a_text_that_is_none_makes_it_count_as_absent(byte[] length)
    {
        byte[] changed = [.. Good];
        length.CopyTo(changed, StateFile.HeaderLength);
        StateFile.Seal(changed, StateFileKind.Build);
        Assert.Null(BuildState.Read(changed));
    }

    [Fact]
    public void Cut_at_any_length_with_a_right_checksum_it_counts_as_absent()
    {
        for (int length = StateFile.HeaderLength; length < Good.Length; length++)
        {
            byte[] cut = Good[..length];
            StateFile.Seal(cut, StateFileKind.Build);
            Assert.Null(BuildState.Read(cut));
        }

        byte[] longer = [.. Good, 0];
        StateFile.Seal(longer, StateFileKind.Build);
        Assert.Null(BuildState.Read(longer));
    }

    [Fact]
    public void Cut_at_any_length_it_counts_as_absent()
    {
        for (int length = 0; length < Good.Length; length++)
            Assert.Null(BuildState.Read(Good[..length]));
    }

    [Fact]
    public void With_any_bit_flipped_it_counts_as_absent()
    {
        for (int at = 0; at < Good.Length; at++)
        {
            for (int bit = 1; bit < 256; bit <<= 1)
            {
                byte[] flipped = [.. Good];
                flipped[at] ^= (byte)bit;
                Assert.Null(BuildState.Read(flipped));
            }
        }
    }
}
