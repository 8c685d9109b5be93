using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The same questions about the same files, beside the provider that programs mostly use.</summary>
public sealed class FileProviderComparisonTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly WorkspaceFileProvider _ours;
    private readonly PhysicalFileProvider _theirs;

    public FileProviderComparisonTests()
    {
        foreach (string path in new[]
        {
            "a.txt", "d/b.json", "d/e/c.txt", "d/.hidden", ".env", ".config/x", "with space/ä.txt", "d/[x].txt"
        })
            _directory.Write(path, path);
        Directory.CreateDirectory(_directory.FullPath("empty"));
        File.WriteAllText(Path.Combine(_directory.Container, "outside"), "");
        _ours = new WorkspaceFileProvider(WorkspaceTree.At(_directory.Root));
        _theirs = new PhysicalFileProvider(_directory.Root, ExclusionFilters.Sensitive);
    }

    public static TheoryData<string> Paths => [.. new[]
    {
        "a.txt", "/a.txt", "//a.txt", "./a.txt", "d/b.json", "d//b.json", "d/e/../b.json", "d", "d/", "/d/e", "d/e/", "", "/", "..",
        "../outside", "d/../../outside",
        "../workspace/a.txt", ".env", "d/.hidden", "missing", "missing/a", "a.txt/b", "A.TXT", "with space/ä.txt", "d/[x].txt", "empty",
        "*", "d/*",
    }];

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_is_the_same(string path)
    {
        IFileInfo expected = _theirs.GetFileInfo(path), actual = _ours.GetFileInfo(path);
        Assert.Equal((expected.Exists, expected.IsDirectory), (actual.Exists, actual.IsDirectory));
        if (expected.Exists)
            Assert.Equal((expected.Name, expected.Length, expected.LastModified), (actual.Name, actual.Length, actual.LastModified));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_directory_holds_the_same(string path)
    {
        IDirectoryContents expected = _theirs.GetDirectoryContents(path), actual = _ours.GetDirectoryContents(path);
        Assert.Equal(expected.Exists, actual.Exists);
        Assert.Equal(Describe(expected), Describe(actual));
    }

    [Fact]
    public void Files_in_a_hidden_directory_are_hidden_here_and_not_there()
    {
        Assert.True(_theirs.GetFileInfo(".config/x").Exists);
        Assert.False(_ours.GetFileInfo(".config/x").Exists);
        Assert.True(_theirs.GetDirectoryContents(".config").Exists);
        Assert.False(_ours.GetDirectoryContents(".config").Exists);
    }

    private static IEnumerable<(string Name, bool IsDirectory, long Length)> Describe(IDirectoryContents contents) =>
        contents.Select(static entry => (entry.Name, entry.IsDirectory, entry.Length))
            .OrderBy(static entry => entry.Name, StringComparer.Ordinal);
}
