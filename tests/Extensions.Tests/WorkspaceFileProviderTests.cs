using Microsoft.Extensions.FileProviders;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Which files of a workspace a provider shows.</summary>
public sealed class WorkspaceFileProviderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public WorkspaceFileProviderTests()
    {
        _directory.Write("config/app.json", "{}");
        _directory.Write("config/deep/b.json");
        _directory.Write(".env");
        _directory.Write("ignored.log");
        _directory.Write(".gitignore", "*.log\n");
        _directory.Write(".git/HEAD");
        File.WriteAllText(Path.Combine(_directory.Container, "secret"), "outside");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("config/app.json")]
    [InlineData("/config/app.json")]
    [InlineData("config/deep/../app.json")]
    public void A_file_is_found_below_the_root(string path)
    {
        IFileInfo file = Provider().GetFileInfo(path);
        Assert.True(file.Exists);
        Assert.False(file.IsDirectory);
        Assert.Equal(("app.json", 2), (file.Name, file.Length));
        Assert.Null(file.PhysicalPath);
        Assert.Equal(File.GetLastWriteTimeUtc(_directory.FullPath("config/app.json")), file.LastModified.UtcDateTime);
        using var reader = new StreamReader(file.CreateReadStream());
        Assert.Equal("{}", reader.ReadToEnd());
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("config/../../secret")]
    [InlineData("/../secret")]
    [InlineData("//etc/passwd")]
    [InlineData("missing")]
    [InlineData("config")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData(".env")]
    [InlineData(".git/HEAD")]
    public void A_path_that_is_outside_or_hidden_or_no_file_does_not_exist(string path) =>
        Assert.False(Provider().GetFileInfo(path).Exists);

    [Fact]
    public void A_link_that_leads_outside_is_not_followed()
    {
        File.CreateSymbolicLink(_directory.FullPath("way-out"), "../secret");
        Directory.CreateSymbolicLink(_directory.FullPath("up"), "..");
        using WorkspaceFileProvider provider = Provider();
        Assert.False(provider.GetFileInfo("way-out").Exists);
        Assert.False(provider.GetFileInfo("up/secret").Exists);
        Assert.False(provider.GetDirectoryContents("up").Exists);
        Assert.Equal(["config"], Names(provider.GetDirectoryContents("")));
    }

    [Fact]
    public void A_link_that_stays_inside_is_what_it_leads_to()
    {
        Directory.CreateSymbolicLink(_directory.FullPath("settings"), "config");
        using WorkspaceFileProvider provider = Provider();
        Assert.True(provider.GetFileInfo("settings/app.json").Exists);
        Assert.True(provider.GetDirectoryContents("").Single(static entry => entry.Name == "settings").IsDirectory);
        Assert.Equal(["app.json", "deep"], Names(provider.GetDirectoryContents("settings")));
    }

    [Fact]
    public void Contents_are_those_of_one_directory()
    {
        IFileInfo[] entries = [.. Provider().GetDirectoryContents("/config")];
        Assert.Equal(
            [("app.json", false, 2), ("deep", true, -1)], entries.Select(static entry => (entry.Name, entry.IsDirectory, entry.Length)));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("..")]
    [InlineData(".git")]
    [InlineData("config/app.json")]
    public void Contents_of_a_path_that_is_no_directory_here_do_not_exist(string path)
    {
        IDirectoryContents contents = Provider().GetDirectoryContents(path);
        Assert.False(contents.Exists);
        Assert.Empty(contents);
    }

    [Fact]
    public void Hidden_files_are_shown_on_request_but_never_the_repository_itself()
    {
        using var provider = new WorkspaceFileProvider(
            WorkspaceTree.At(_directory.Root), new WorkspaceFileProviderOptions { IncludeHidden = true });
        Assert.True(provider.GetFileInfo(".env").Exists);
        Assert.False(provider.GetFileInfo(".git/HEAD").Exists);
        Assert.Equal([".env", ".gitignore", "config"], Names(provider.GetDirectoryContents("")));
    }

    [Fact]
    public void Ignored_files_are_shown_on_request_only()
    {
        using var provider = new WorkspaceFileProvider(
            WorkspaceTree.At(_directory.Root), new WorkspaceFileProviderOptions { RespectIgnoreFiles = false });
        Assert.True(provider.GetFileInfo("ignored.log").Exists);
        Assert.Equal(["config", "ignored.log"], Names(provider.GetDirectoryContents("")));
        Assert.False(Provider().GetFileInfo("ignored.log").Exists);
    }

    [Fact]
    public void A_path_on_the_disk_is_given_on_request_only()
    {
        using WorkspaceFileProvider usual = Provider();
        Assert.All(
            usual.GetDirectoryContents("config").Append(usual.GetFileInfo("config/app.json")),
            static entry => Assert.Null(entry.PhysicalPath));
        using var provider = new WorkspaceFileProvider(
            WorkspaceTree.At(_directory.Root), "config", new WorkspaceFileProviderOptions { ShowPhysicalPaths = true });
        Assert.Equal(_directory.FullPath("config/app.json"), provider.GetFileInfo("app.json").PhysicalPath);
        Assert.Equal(
            [_directory.FullPath("config/app.json"), _directory.FullPath("config/deep")],
            provider.GetDirectoryContents("").Select(static entry => entry.PhysicalPath));
    }

    [Fact]
    public void The_defaults_are_those_of_a_query()
    {
        var options = new WorkspaceFileProviderOptions();
        var query = new FileQuery();
        Assert.Equal(
            (query.StartDirectory, query.IncludeHidden, query.RespectIgnoreFiles),
            (options.StartDirectory, options.IncludeHidden, options.RespectIgnoreFiles));
    }

    [Theory]
    [InlineData("config")]
    [InlineData("./config/")]
    [InlineData("config/deep/..")]
    public void A_provider_that_starts_below_the_root_shows_nothing_else(string start)
    {
        File.CreateSymbolicLink(_directory.FullPath("config/out"), "../outside.json");
        Directory.CreateSymbolicLink(_directory.FullPath("config/up"), "..");
        _directory.Write("outside.json", "{}");
        using var provider = new WorkspaceFileProvider(WorkspaceTree.At(_directory.Root), start);
        Assert.Equal(2, provider.GetFileInfo("/app.json").Length);
        Assert.Equal(["app.json", "deep"], Names(provider.GetDirectoryContents("")));
        Assert.Equal(["b.json"], Names(provider.GetDirectoryContents("deep")));
        foreach (string path in (string[])
        [
            "config/app.json", "../outside.json", "deep/../../outside.json", "out", "up", "up/outside.json", "/../config/app.json",
            "//config/app.json"
        ])
            Assert.False(provider.GetFileInfo(path).Exists, path);
        Assert.False(provider.GetDirectoryContents("..").Exists);
        Assert.False(provider.GetDirectoryContents("up").Exists);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("config/app.json")]
    [InlineData(".git")]
    [InlineData("way/.git")]
    public void A_start_that_is_no_directory_of_the_workspace_is_an_error(string start)
    {
        Directory.CreateSymbolicLink(_directory.FullPath("way"), ".");
        Assert.Throws<DirectoryNotFoundException>(() => new WorkspaceFileProvider(WorkspaceTree.At(_directory.Root), start));
    }

    [Fact]
    public void A_start_outside_the_workspace_is_an_error() =>
        Assert.Throws<WorkspacePathException>(() => new WorkspaceFileProvider(WorkspaceTree.At(_directory.Root), ".."));

    [Fact]
    public void A_link_shows_nothing_that_its_target_would_hide()
    {
        foreach ((string link, string target) in ((string,
            string)[])[("env", ".env"), ("log", "ignored.log"), ("git", ".git"), ("loop", "loop"), ("nowhere", "missing")])
            File.CreateSymbolicLink(_directory.FullPath(link), target);
        using WorkspaceFileProvider provider = Provider();
        foreach (string path in (string[])["env", "log", "git", "git/HEAD", "loop", "nowhere"])
            Assert.False(provider.GetFileInfo(path).Exists, path);
        Assert.False(provider.GetDirectoryContents("git").Exists);
        Assert.Equal(["config"], Names(provider.GetDirectoryContents("")));
    }

    [LinuxFact]
    public void A_pipe_is_no_file_and_nobody_waits_for_it()
    {
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_directory.FullPath("pipe")]))
            make.WaitForExit();
        using WorkspaceFileProvider provider = Provider();
        Assert.False(provider.GetFileInfo("pipe").Exists);
        Assert.Equal(["config"], Names(provider.GetDirectoryContents("")));
    }

    private WorkspaceFileProvider Provider() => new(WorkspaceTree.At(_directory.Root));

    private static IEnumerable<string> Names(IDirectoryContents contents) => contents.Select(static entry => entry.Name);
}
