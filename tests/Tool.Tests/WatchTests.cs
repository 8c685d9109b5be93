using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>watch</c> shows.</summary>
[Slow]
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Changes_are_shown_one_a_line()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write(".gitignore", "*.log\n");
        _directory.Write("src/old.txt");
        using Process watch = await Start("--root", "src", "*.txt", "*.log");
        File.Move(_directory.FullPath("src/old.txt"), _directory.FullPath("src/new.txt"));
        Assert.Equal("renamed\tnew.txt\told.txt", await Next(watch));
        await File.WriteAllTextAsync(_directory.FullPath("src/new.log"), "");
        await File.WriteAllTextAsync(_directory.FullPath("src/new.txt"), "x");
        Assert.Equal("changed\tnew.txt", await Next(watch));
        File.Delete(_directory.FullPath("src/new.txt"));
        Assert.Equal("deleted\tnew.txt", await Next(watch));
        watch.Kill();
        await watch.WaitForExitAsync();
    }

    [Fact]
    public async Task Watching_ends_when_there_were_enough_changes()
    {
        _directory.Write("src/a.txt");
        using Process watch = await Start("--root", "src", "--json", "--limit", "3", "*.txt");
        File.Delete(_directory.FullPath("src/a.txt"));
        Assert.Equal("""{"kind":"deleted","path":"a.txt","oldPath":null}""", await Next(watch));
        while (!watch.HasExited)
        {
            await File.WriteAllTextAsync(_directory.FullPath("src/a.txt"), "x");
            await Task.Delay(10);
        }

        Assert.Equal(0, watch.ExitCode);
    }

    [Fact]
    public async Task A_snapshot_has_each_change_before_it_is_shown()
    {
        _directory.Write("src/old.txt");
        _directory.Write("state/x");
        using Process watch = await Start("--root", "src", "*.txt", "--snapshot", "state/files");
        _directory.Write("src/deep/new.txt");
        Assert.Equal("created\tdeep/new.txt", await Next(watch));
        Assert.True((await File.ReadAllBytesAsync(_directory.FullPath("state/files"))).AsSpan().IndexOf("new.txt"u8) > 0);
        Assert.Equal(
            ["deep/new.txt", "old.txt"],
            ToolProcess.Run(_directory.Root, "find", "--root", "src", "*.txt", "--snapshot", "state/files").Lines);
        watch.Kill();
        await watch.WaitForExitAsync();
    }

    [Fact]
    public void A_snapshot_that_is_none_makes_the_exit_code_2()
    {
        _directory.Write("README.md", "# Read me");
        ToolResult result = ToolProcess.Run(_directory.Root, "watch", "--snapshot", "README.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("WSDK0025", result.Errors, StringComparison.Ordinal);
        Assert.Equal("# Read me", File.ReadAllText(_directory.FullPath("README.md")));
    }

    [UnixFact]
    public async Task A_snapshot_that_others_may_write_is_refused_and_watching_goes_on()
    {
        _directory.Write("src/a.txt");
        _directory.Write("state/files");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_directory.FullPath("state/files"), (UnixFileMode)Convert.ToInt32("666", 8));
        using Process watch = await Start("--root", "src", "--snapshot", "state/files", "*.txt");
        File.Delete(_directory.FullPath("src/a.txt"));
        Assert.Equal("deleted\ta.txt", await Next(watch));
        watch.Kill();
        Assert.Contains("WSDK0024", await watch.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(_directory.FullPath("state/files")).Length);
        await watch.WaitForExitAsync();
    }

    [Fact]
    public void A_directory_that_does_not_exist_makes_the_exit_code_2() =>
        Assert.Equal(2, ToolProcess.Run(_directory.Root, "watch", "--root", "nowhere").ExitCode);

    // The tool does not say when it has begun, so a file is written again and again until the first change is shown.
    private async Task<Process> Start(params string[] arguments)
    {
        Process watch = Process.Start(ToolProcess.StartInfo(_directory.Root, ["watch", "--quiet", "20", .. arguments, "probe"]))!;
        Task<string?> first = watch.StandardOutput.ReadLineAsync();
        while (!first.IsCompleted)
        {
            await File.WriteAllTextAsync(_directory.FullPath("src/probe"), "");
            await Task.Delay(10);
        }

        Assert.Contains("probe", await first, StringComparison.Ordinal);
        return watch;
    }

    private static async Task<string> Next(Process watch)
    {
        string line;
        do
            line = await watch.StandardOutput.ReadLineAsync() ?? throw new EndOfStreamException(await watch.StandardError.ReadToEndAsync());
        while (line.Contains("probe", StringComparison.Ordinal));
        return line;
    }
}
