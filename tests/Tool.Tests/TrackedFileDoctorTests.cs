using WorkspaceSdk.Tool.Health;

namespace WorkspaceSdk.Tests;

/// <summary><c>doctor</c> finds what git tracks and groups leave out, by asking the real git.</summary>
[Slow]
public sealed class TrackedFileDoctorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("""<WorkspaceFiles Include="Icons" Base="src" Pattern="**/*.icon" AllowEmpty="true" />""", "the group Icons would hold it")]
    [InlineData("""<WorkspaceFiles Include="Icons" Base="src" Pattern="**/*.icon" RespectIgnoreFiles="false" />""", "groups leave it out")]
    [InlineData("", "groups leave it out")]
    public void A_tracked_file_that_an_ignore_file_matches_is_reported_with_the_rule(string group, string words)
    {
        Commit(group, "src/app.icon", "src/kept.icon", "src/plain.txt", "src/bin/made.icon", "name with blank.icon");

        Observation[] found = Examine();

        Assert.Equal(["name with blank.icon", "src/app.icon"], found.Select(static observation => observation.Path));
        Assert.All(found, static observation => Assert.Equal("WSDK1019", observation.Code));
        Assert.Contains(".gitignore:2 (*.icon)", found[1].Message, StringComparison.Ordinal);
        Assert.Contains(words, found[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_untracked_file_and_a_deleted_one_are_not_reported()
    {
        Commit("", "gone.icon");
        File.Delete(_directory.FullPath("gone.icon"));
        _directory.Write("untracked.icon");
        Assert.Empty(Examine());
    }

    [Fact]
    public void A_repository_that_git_refuses_is_reported()
    {
        _directory.Write(".git/HEAD", "nothing");
        Observation found = Assert.Single(Examine());
        Assert.Equal("WSDK0017", found.Code);
        Assert.Contains("not a git repository", found.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_program_of_that_name_in_the_workspace_is_not_run()
    {
        Commit("", "app.icon");
        string trap = _directory.Write("git", "#!/bin/sh\ntouch \"$(dirname \"$0\")/trapped\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        ToolResult result = ToolProcess.Run(_directory.Root, "doctor");

        Assert.Contains("app.icon: git tracks this file", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.FullPath("trapped")));
    }

    // Each is a setting of the repository that makes git run a program while it lists the index: as a monitor of the file
    // system, and to fetch a blob that is missing.
    [UnixTheory]
    [InlineData("core.fsmonitor", "{0}")]
    [InlineData("remote.origin.uploadpack", "{0}")]
    [InlineData("remote.origin.url", "ext::{0}")]
    [InlineData("core.sshCommand", "{0}")]
    public void A_program_that_the_repository_names_is_not_run(string setting, string value)
    {
        _directory.Write("src/.gitignore", "*.log\n");
        _directory.Write("src/a.log", "x");
        Commit("");
        GitCommand.Run(_directory.Root, "add", "-f", "src/a.log");
        GitCommand.Run(_directory.Root, "update-index", "--skip-worktree", "src/.gitignore");
        File.Delete(_directory.FullPath("src/.gitignore"));
        // All blobs are gone: git looks for the ignore file's.
        foreach (string kept in Directory.GetDirectories(_directory.FullPath(".git/objects"), "??"))
            Directory.Delete(kept, recursive: true);
        string trap = _directory.Write("trap", "#!/bin/sh\ntouch \"$(dirname \"$0\")/trapped\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Configure("core.repositoryformatversion", "1");
        Configure("extensions.partialClone", "origin");
        Configure("remote.origin.promisor", "true");
        Configure("remote.origin.url", setting == "core.sshCommand" ? "ssh://localhost/x" : _directory.Root);
        Configure("protocol.ext.allow", "always");
        Configure(setting, string.Format(System.Globalization.CultureInfo.InvariantCulture, value, trap));

        Examine();

        Assert.False(File.Exists(_directory.FullPath("trapped")));
    }

    private void Configure(string name, string value) => GitCommand.Run(_directory.Root, "config", name, value);

    private void Commit(string group, params string[] files)
    {
        _directory.Write("Directory.Workspace.props", $"<Project><ItemGroup>{group}</ItemGroup></Project>");
        foreach (string file in files)
            _directory.Write(file, "x");
        GitCommand.Run(_directory.Root, "init", "-q");
        GitCommand.Run(_directory.Root, "add", "-A");
        GitCommand.Run(_directory.Root, "commit", "-q", "-m", "files");
        _directory.Write(".gitignore", "# icons\n*.icon\n!kept.icon\n");
    }

    private Observation[] Examine() => [.. new HealthCheck(WorkspaceTree.Open(_directory.Root), CancellationToken.None).Observations()];
}
