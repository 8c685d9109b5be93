using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Names that some file system reads as others.</summary>
public sealed class NameSpellingTests
{
    [Theory]
    [InlineData(".git")]
    [InlineData(".GIT")]
    [InlineData(".Git")]
    [InlineData(".git.")]
    [InlineData(".git ")]
    [InlineData(".git. . ")]
    [InlineData(".git::$INDEX_ALLOCATION")]
    [InlineData(".git:stream")]
    [InlineData("git~1")]
    [InlineData("GIT~1")]
    [InlineData("GIT~1.")]
    [InlineData("GIT~1::$INDEX_ALLOCATION")]
    [InlineData(".g\u200Cit")]
    [InlineData("\uFEFF.git")]
    [InlineData(".GI\u202ET")]
    public void A_spelling_of_the_repository_is_never_shown(string name)
    {
        Assert.True(NameSpelling.IsGit(name));
        using var directory = new TemporaryDirectory();
        if (OperatingSystem.IsLinux())
            directory.Write(name + "/config");
        directory.Write("a.txt");
        using var provider = new WorkspaceFileProvider(
            WorkspaceTree.At(directory.Root), new WorkspaceFileProviderOptions { IncludeHidden = true, RespectIgnoreFiles = false });
        Assert.False(provider.GetFileInfo(name + "/config").Exists);
        Assert.False(provider.GetDirectoryContents(name).Exists);
        Assert.Equal(["a.txt"], provider.GetDirectoryContents("").Select(static entry => entry.Name));
    }

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".github")]
    [InlineData("git")]
    [InlineData("git~10")]
    [InlineData("git~2")]
    [InlineData("a.git")]
    [InlineData("..git")]
    [InlineData("digit~1")]
    public void A_name_that_only_looks_like_the_repository_is_a_name(string name) => Assert.False(NameSpelling.IsGit(name));

    [Theory]
    [InlineData("secret.key::$DATA", true)]
    [InlineData("secret.key:", true)]
    [InlineData("secret.key.", true)]
    [InlineData("secret.key ", true)]
    [InlineData("secret.key. ", true)]
    [InlineData("SECRET~1.KEY", true)]
    [InlineData("se~1", true)]
    [InlineData("A~12.TXT", true)]
    [InlineData("secret.key", false)]
    [InlineData("backup~", false)]
    [InlineData("a b.txt", false)]
    [InlineData("version~x", false)]
    [InlineData("a long name~1.txt", false)]
    public void Names_that_Windows_reads_as_others_are_known(string name, bool isOther) =>
        Assert.Equal(isOther, NameSpelling.IsOtherOnWindows(name));

    [Theory]
    [InlineData("SECRET.KEY")]
    [InlineData("secret.key.")]
    [InlineData("secret.key ")]
    [InlineData("secret.key::$DATA")]
    [InlineData("SECRET~1.KEY")]
    [InlineData("PUBLIC/a.txt")]
    public void No_other_spelling_of_a_name_is_served(string path)
    {
        using var directory = new TemporaryDirectory();
        directory.Write(".gitignore", "secret.key\n");
        directory.Write("secret.key");
        directory.Write("public/a.txt");
        using var provider = new WorkspaceFileProvider(WorkspaceTree.At(directory.Root));
        Assert.False(provider.GetFileInfo(path).Exists);
    }

    [LinuxFact]
    public void A_file_that_lies_elsewhere_than_its_path_says_is_not_opened()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("SECRET.KEY", "x");
        directory.Write("plain.txt", "x");
        // As a file system answers that does not tell case apart.
        using PortableRootAccess access = PortableRootAccess.TryOpen(
            directory.Root, static handle => FinalPath.Of(handle)!.Replace("SECRET.KEY", "secret.key", StringComparison.Ordinal))!;
        Assert.Null(access.Examine("SECRET.KEY", out _));
        Assert.Throws<FileNotFoundException>(() => access.OpenFile("SECRET.KEY"));
        Assert.Equal(["plain.txt"], access.List("")!.Keys);
        Assert.Equal(FileEntryType.File, access.Examine("plain.txt", out _)!.Value.Type);
    }
}
