using System.Security.Cryptography;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

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
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), Fingerprint.OfFile(Path.Combine(tree.Root, "x")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => Fingerprint.OfFile("/tmp/no such file at all"));
}
