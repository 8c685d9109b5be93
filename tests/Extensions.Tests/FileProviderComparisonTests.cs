using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The same questions about the same files, beside the provider that programs mostly use.</summary>
public sealed class FileProviderComparisonTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly WorkspaceFileProvider ours;
    private readonly PhysicalFileProvider theirs;

    public FileProviderComparisonTests()
    {
        foreach (string path in new[] { "a.txt", "d/b.json", "d/e/c.txt", "d/.hidden", ".env", ".config/x", "with space/ä.txt", "d/[x].txt" })
            directory.Write(path, path);
        Directory.CreateDirectory(directory.FullPath("empty"));
        File.WriteAllText(Path.Combine(directory.Container, "outside"), "");
        ours = new WorkspaceFileProvider(Workspace.OpenRoot(directory.Root));
        theirs = new PhysicalFileProvider(directory.Root, ExclusionFilters.Sensitive);
    }

    public static TheoryData<string> Paths => [.. new[]
    {
        "a.txt", "/a.txt", "//a.txt", "./a.txt", "d/b.json", "d//b.json", "d/e/../b.json", "d", "d/", "/d/e", "d/e/", "", "/", "..", "../outside", "d/../../outside",
        "../workspace/a.txt", ".env", "d/.hidden", "missing", "missing/a", "a.txt/b", "A.TXT", "with space/ä.txt", "d/[x].txt", "empty", "*", "d/*",
    }];

    public void Dispose()
    {
        ours.Dispose();
        theirs.Dispose();
        directory.Dispose();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_is_the_same(string path)
    {
        IFileInfo expected = theirs.GetFileInfo(path), actual = ours.GetFileInfo(path);
        Assert.Equal((expected.Exists, expected.IsDirectory), (actual.Exists, actual.IsDirectory));
        if (expected.Exists)
            Assert.Equal((expected.Name, expected.Length, expected.LastModified), (actual.Name, actual.Length, actual.LastModified));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_directory_holds_the_same(string path)
    {
        IDirectoryContents expected = theirs.GetDirectoryContents(path), actual = ours.GetDirectoryContents(path);
        Assert.Equal(expected.Exists, actual.Exists);
        Assert.Equal(Describe(expected), Describe(actual));
    }

    [Fact]
    public void What_lies_in_a_hidden_directory_is_hidden_here_and_not_there()
    {
        Assert.True(theirs.GetFileInfo(".config/x").Exists);
        Assert.False(ours.GetFileInfo(".config/x").Exists);
        Assert.True(theirs.GetDirectoryContents(".config").Exists);
        Assert.False(ours.GetDirectoryContents(".config").Exists);
    }

    private static IEnumerable<(string Name, bool IsDirectory, long Length)> Describe(IDirectoryContents contents) =>
        contents.Select(static entry => (entry.Name, entry.IsDirectory, entry.Length)).OrderBy(static entry => entry.Name, StringComparer.Ordinal);
}
