using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary><c>--changed-since</c>: only what differs from a commit.</summary>
[Slow]
public sealed class ChangedSinceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ChangedSinceTests()
    {
        _directory.Write(".gitignore", "ignored\n");
        _directory.Write("same.cs", "needle\n");
        _directory.Write("gone.cs");
        _directory.Write("committed.cs");
        _directory.Write("src/edited.cs");
        Git("init -q -b main");
        Git("add -A");
        Git("commit -q -m one");
        Git("tag start");
        Git("checkout -q -b side");
        _directory.Write("side.cs", "needle\n");
        Git("add -A");
        Git("commit -q -m side");
        Git("checkout -q main");
        _directory.Write("committed.cs", "needle\n");
        File.Delete(_directory.FullPath("gone.cs"));
        Git("add -A");
        Git("commit -q -m two");
        _directory.Write("src/edited.cs", "needle\n");
        _directory.Write("src/untracked.cs", "needle\n");
        _directory.Write("ignored");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("find --changed-since start", "committed.cs src/edited.cs src/untracked.cs")]
    [InlineData("find --changed-since HEAD", "src/edited.cs src/untracked.cs")]
    [InlineData("find --changed-since HEAD~1", "committed.cs src/edited.cs src/untracked.cs")]
    [InlineData("find --changed-since side...", "committed.cs src/edited.cs src/untracked.cs")]
    [InlineData("find edited.* src --changed-since start", "src/edited.cs")]
    [InlineData("find --root src --changed-since start", "edited.cs untracked.cs")]
    [InlineData("find --type d --changed-since start", "")]
    [InlineData("search needle -l --changed-since start", "committed.cs src/edited.cs src/untracked.cs")]
    [InlineData("search needle -l -t cs src --changed-since HEAD", "src/edited.cs src/untracked.cs")]
    [InlineData("search needle -l -t md --changed-since HEAD", "")]
    public void Only_what_differs_is_found(string arguments, string expected)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, arguments.Split(' '));
        Assert.Equal("", result.Errors);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), result.Lines);
    }

    [Fact]
    public void A_hash_of_what_differs_is_one_of_the_files_alone() =>
        Assert.Equal(2, ToolProcess.Run(_directory.Root, "hash", "--each", "--changed-since", "HEAD").Lines.Length);

    [Theory]
    [InlineData("nosuch", "nosuch")]
    [InlineData("...", "is empty")]
    [InlineData("-x", "-x")]
    [InlineData("a b", "white space")]
    public void A_revision_that_is_none_is_an_error(string revision, string message)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, "find", $"--changed-since={revision}");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_repository_it_is_an_error()
    {
        using var other = new TemporaryDirectory();
        ToolResult result = ToolProcess.Run(other.Root, "find", "--changed-since", "HEAD");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("WSDK104", result.Errors, StringComparison.Ordinal);
    }

    private void Git(string arguments)
    {
        var start = new ProcessStartInfo("git", "-c user.name=t -c user.email=t@example.invalid -c commit.gpgsign=false " + arguments)
        {
            WorkingDirectory = _directory.Root,
        };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
