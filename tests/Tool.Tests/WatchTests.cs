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
