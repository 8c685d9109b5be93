extern alias graph;

using graph::WorkspaceSdk.Graph.Inputs;

namespace WorkspaceSdk.Tests;

/// <summary>The files of a project are read as they are found in a stranger's tree.</summary>
public sealed class FileTextsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    // The limit ends a reader that waits for a writer.
    [Theory(Timeout = 60_000)]
    [InlineData("strings.resx")]
    [InlineData("Directory.Build.targets")]
    public async Task A_pipe_among_the_files_of_a_project_is_not_opened(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in directories.");
        string pipe = _directory.FullPath(name);
        using var make = System.Diagnostics.Process.Start("mkfifo", [pipe]);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Empty((await Task.Run(() => FileTextsReader.Read(pipe), TestContext.Current.CancellationToken)).Paths);
    }

    [Fact]
    public void A_device_behind_a_link_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev.");
        string link = _directory.FullPath("strings.resx");
        File.CreateSymbolicLink(link, "/dev/zero");
        Assert.Empty(FileTextsReader.Read(link).Paths);
    }
}
