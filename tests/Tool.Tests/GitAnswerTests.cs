using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary><c>--git-excludes</c> where git gives no answer: an error each time, never a list without git's rules.</summary>
[Slow]
public sealed class GitAnswerTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public GitAnswerTests()
    {
        GitCommand.Run(_directory.Root, "init", "-q");
        _directory.Write(".git/info/exclude", "secret\n");
        _directory.Write("secret");
        _directory.Write("shown");
    }

    public void Dispose() => _directory.Dispose();

    [UnixFact]
    public void Gits_rules_count_where_git_answers() => Assert.Equal(["shown"], Find().Lines);

    [UnixFact]
    public void A_repository_of_another_owner_is_an_error() =>
        Refused(Find(static start => start.Environment["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"), "dubious ownership");

    public static TheoryData<string, string> DamagedRepositories => new()
    {
        { ".git/config", "[core\n" },
        { ".git/config", "[core]\n\trepositoryformatversion = 999\n" },
        { ".git/config", "[core]\n\texcludesFile = ~nobody-of-this-name/x\n" },
        { ".git/config", "\0\0\0" },
        { ".git/HEAD", "" },
        { ".git/HEAD", "nonsense" },
    };

    [Theory]
    [MemberData(nameof(DamagedRepositories))]
    public void A_damaged_repository_is_an_error(string file, string content)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "What git says here is said on Unix.");
        _directory.Write(file, content);
        Refused(Find());
    }

    [UnixFact]
    public void A_repository_that_leads_nowhere_is_an_error()
    {
        Directory.Delete(_directory.FullPath(".git"), recursive: true);
        _directory.Write(".git", "gitdir: /nowhere\n");
        Refused(Find());
    }

    [UnixFact]
    public void A_repository_without_content_is_not_replaced_by_the_one_above()
    {
        _directory.Write("inner/Directory.Workspace.props", "<Project />");
        _directory.Write("inner/secret");
        Directory.CreateDirectory(_directory.FullPath("inner/.git"));
        Refused(Find(start => start.WorkingDirectory = _directory.FullPath("inner")));
    }

    [UnixFact]
    public void A_repository_above_the_root_does_not_count()
    {
        _directory.Write("inner/Directory.Workspace.props", "<Project />");
        _directory.Write("inner/secret");
        _directory.Write("rules", "shown\n");
        _directory.Write("inner/shown");
        GitCommand.Run(_directory.Root, "config", "core.excludesFile", _directory.FullPath("rules"));
        Assert.Equal(
            ["Directory.Workspace.props", "secret", "shown"], Find(start => start.WorkingDirectory = _directory.FullPath("inner")).Lines);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("echo nonsense")]
    [InlineData("echo; echo .git/info/exclude")]
    [InlineData("printf .git/info/exclude")]
    [InlineData("echo .git/info/exclude; echo 'warning: unable to access' >&2")]
    [InlineData("echo .git/info/exclude; exit 128")]
    [InlineData("printf '\\377/info/exclude\\n'")]
    [InlineData("kill -9 $$")]
    [InlineData("yes")]
    [InlineData("yes >&2")]
    public void Output_of_git_that_is_no_answer_about_the_repository_is_an_error(string script) =>
        WithGit($"case $1 in config) exit 1;; esac\n{script}");

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 0")]
    [InlineData("echo nonsense")]
    [InlineData("printf '/a\\0/b\\0'")]
    [InlineData("printf '\\377\\0'")]
    [InlineData("printf /a")]
    [InlineData("echo 'error: unknown option' >&2; exit 129")]
    [InlineData("echo 'warning: unable to access' >&2; exit 1")]
    public void Output_of_git_that_is_no_answer_about_settings_is_an_error(string script) =>
        WithGit($"case $1 in rev-parse) echo .git/info/exclude; exit 0;; esac\n{script}");

    [UnixFact]
    public void Traces_of_git_are_no_complaints() =>
        Assert.Equal(["shown"], Find(static start => start.Environment["GIT_TRACE"] = "1").Lines);

    [UnixFact]
    public void A_git_that_cannot_be_run_is_an_error()
    {
        _directory.Write("../no-git/git", "#!/nowhere/sh\n");
        MakeExecutable("../no-git/git");
        ToolResult result = Find(start => start.Environment["PATH"] = _directory.FullPath("../no-git"));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("WSDK0010", result.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public void No_git_is_an_error()
    {
        ToolResult result = Find(static start => start.Environment["PATH"] = "/nowhere");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("WSDK0010", result.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_git_in_the_workspace_or_the_current_directory_is_not_run()
    {
        foreach (string place in (string[])["git", "bin/git"])
        {
            _directory.Write(place, $"#!/bin/sh\ntouch {_directory.Container}/ran\nexit 1\n");
            MakeExecutable(place);
        }

        string path = Environment.GetEnvironmentVariable("PATH")!;
        ToolResult result =
            Find(start => start.Environment["PATH"] = $".::bin:./bin:{_directory.Root}:{_directory.FullPath("bin")}:{path}");
        Assert.False(File.Exists(Path.Combine(_directory.Container, "ran")));
        Assert.Equal(["bin", "bin/git", "git", "shown"], result.Lines);
    }

    private static void Refused(ToolResult result, string said = "")
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("(WSDK0018)", result.Errors, StringComparison.Ordinal);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.TrimEnd().Split('\n'));
    }

    private void WithGit(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The git of this test is a shell script.");
        _directory.Write("../other/git", "#!/bin/sh\n" + script + "\n");
        MakeExecutable("../other/git");
        Refused(
            Find(start => start.Environment["PATH"] = $"{_directory.FullPath("../other")}:{Environment.GetEnvironmentVariable("PATH")}"));
    }

    private void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_directory.FullPath(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private ToolResult Find(Action<ProcessStartInfo>? change = null)
    {
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root, "find", "--git-excludes");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        change?.Invoke(start);
        return ToolProcess.Run(start);
    }
}
